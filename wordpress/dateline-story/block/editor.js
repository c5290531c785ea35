/**
 * The block in the editor. It is shown as readers will see it, one event at a time, and its text is made here, by the same
 * code as everywhere, so that it stands in the post. WordPress' own parts are used as they come: nothing is built.
 */
( function ( wp, dateline ) {
	const { createBlock, registerBlockType } = wp.blocks;
	const { BlockControls, InspectorControls, MediaPlaceholder, MediaReplaceFlow, useBlockProps } = wp.blockEditor;
	const { Notice, PanelBody, SelectControl, Spinner, ToggleControl } = wp.components;
	const { createElement: el, Fragment, RawHTML, useEffect, useRef, useState } = wp.element;
	const { safeHTML } = wp.dom;
	const { __, _n, sprintf } = wp.i18n;
	const { countErrors, elementAddress, isStoryAddress, makeText, Problems, Reading, storyType, Told, toGaps, useTaking } = dateline;

	const blockName = 'dateline/story';
	// Above a new block stands the post's own title. Blocks that say nothing have been there before, and show the story's.
	const isHeadedAtFirst = false;

	/** What HTML says, in words, links, times and places: WordPress may have taken tags out of what it has saved. */
	function factsOf( html ) {
		const { body } = new DOMParser().parseFromString( html, 'text/html' );
		const facts = [ ...body.querySelectorAll( '[href], [when], [lat]' ) ].flatMap( ( element ) =>
			[ 'href', 'when', 'lat', 'lon' ].map( ( name ) => element.getAttribute( name ) )
		);
		return [ body.textContent.replace( /\s+/g, '' ), ...facts ].join( ' ' );
	}

	/**
	 * A text as it stands in a post: WordPress finds no shortcode in it and no address that it would embed. Its code block
	 * does the same.
	 */
	function asText( html ) {
		return html.replaceAll( '[', '&#91;' ).replace( /((?:^|>)[^\S\n]*https?:)\/\//gim, '$1&#47;&#47;' );
	}

	/** An address as it was given: WordPress escapes it where it filters what an author has saved. */
	function toAddress( src ) {
		return src?.replaceAll( '&amp;', '&' );
	}

	/** Keeps the block's text as the file has it, and returns what is told and wrong in the file, or why it did not come. */
	function useText( { src, heading, text }, setAttributes ) {
		const [ found, setFound ] = useState( {} );
		useEffect( () => {
			const end = new AbortController();
			const { signal } = end;
			setFound( {} );
			if ( src ) {
				makeText( src, heading, signal ).then(
					( { made, report } ) => {
						if ( signal.aborted ) {
							return;
						}
						setFound( { report } );
						if ( factsOf( made.text ) !== factsOf( text ) ) {
							setAttributes( made );
						}
					},
					( reason ) => ! signal.aborted && setFound( { error: reason.message } )
				);
			}
			return () => end.abort();
		}, [ src, heading ] );
		return found;
	}

	/** The story, in whatever document the editor shows its blocks in. */
	function Preview( { src, order, lang, dir, text } ) {
		const ref = useRef();
		useEffect( () => {
			const { head } = ref.current.ownerDocument;
			const script = Object.assign( head.ownerDocument.createElement( 'script' ), {
				type: 'module',
				src: elementAddress(),
			} );
			if ( ! head.querySelector( `script[src="${ script.src }"]` ) ) {
				head.append( script );
			}
		}, [] );
		// What was pasted has not been through the server yet.
		const inside = { dangerouslySetInnerHTML: { __html: safeHTML( text ) } };
		return el( 'dateline-story', { ref, src, order, lang, dir: dir || undefined, layout: 'steps', ...inside } );
	}

	/** What an author may choose. */
	function Settings( { attributes, setAttributes } ) {
		const { layout, order, heading } = attributes;
		return el(
			InspectorControls,
			null,
			el(
				PanelBody,
				{ title: __( 'Story', 'dateline-story' ) },
				el( SelectControl, {
					label: __( 'Layout', 'dateline-story' ),
					help: __( 'Scrolling drives the map, or readers go from event to event.', 'dateline-story' ),
					value: layout,
					options: [
						{ value: 'auto', label: __( 'Scrolling where the page allows it', 'dateline-story' ) },
						{ value: 'scroll', label: __( 'Scrolling', 'dateline-story' ) },
						{ value: 'steps', label: __( 'One event at a time', 'dateline-story' ) },
					],
					onChange: ( value ) => setAttributes( { layout: value } ),
				} ),
				el( SelectControl, {
					label: __( 'Order', 'dateline-story' ),
					help: __( 'Readers can switch.', 'dateline-story' ),
					value: order,
					options: [
						{ value: 'story', label: __( 'As the story is told', 'dateline-story' ) },
						{ value: 'time', label: __( 'As it happened', 'dateline-story' ) },
					],
					onChange: ( value ) => setAttributes( { order: value } ),
				} ),
				el( ToggleControl, {
					label: __( 'Show the story’s own title, summary and author', 'dateline-story' ),
					checked: heading,
					onChange: ( value ) => setAttributes( { heading: value } ),
				} )
			)
		);
	}

	/** What was understood of the story's file, and what is wrong with it, with the rows. */
	function Report( { src, report: { told, kinds, isTable } } ) {
		return el(
			InspectorControls,
			null,
			el(
				PanelBody,
				{ title: __( 'What was read', 'dateline-story' ), className: 'dateline-story-report' },
				el( Told, { told, isTable } ),
				el( Problems, { kinds } ),
				! isStoryAddress( src ) &&
					el(
						'p',
						null,
						__( 'It is live: readers’ browsers fetch it from', 'dateline-story' ),
						' ',
						el( 'code', null, src )
					)
			)
		);
	}

	/** What nobody may miss: mistakes, and rows of a table that have lost their dates. */
	function Alarm( { report: { told, kinds, isTable } } ) {
		const errors = countErrors( kinds );
		/* translators: %d: how many mistakes. */
		const counted = _n( '%d mistake was found in this story. It is listed in the block’s settings, below “What was read”.', '%d mistakes were found in this story. They are listed in the block’s settings, below “What was read”.', errors, 'dateline-story' );
		const said = [
			...( isTable || errors > 0 ? toGaps( told, isTable ) : [] ),
			...( errors > 0 ? [ sprintf( counted, errors ) ] : [] ),
		];
		return (
			said.length > 0 &&
			el(
				Notice,
				{ status: errors > 0 ? 'error' : 'warning', isDismissible: false },
				said.map( ( sentence ) => el( 'p', { key: sentence }, sentence ) )
			)
		);
	}

	function toReport( src, { told, kinds, reading } ) {
		return { src, told, kinds, isTable: Boolean( reading ) };
	}

	/** What was understood of the file that the story was made of: it says more than the story, while the editor is open. */
	function useReport( src, found ) {
		const [ made, setMade ] = useState();
		const isOfMade = made?.src === src && found;
		return [ isOfMade ? { ...made, kinds: [ ...made.kinds, ...found.kinds ] } : found, setMade ];
	}

	function Edit( { attributes: saved, setAttributes } ) {
		const attributes = { ...saved, src: toAddress( saved.src ) };
		const { src, heading, text } = attributes;
		const ref = useRef();
		const blockProps = useBlockProps( { ref } );
		const { error, report: found } = useText( attributes, setAttributes );
		const [ report, setMade ] = useReport( src, found );
		const isNew = useRef( false );
		const taking = useTaking( ( address, read ) => {
			isNew.current = true;
			setAttributes( { src: address, text: '', lang: '', dir: '', heading: src ? heading : isHeadedAtFirst } );
			setMade( read && isStoryAddress( address ) ? toReport( address, read ) : undefined );
		} );
		useEffect( () => {
			if ( isNew.current ) {
				ref.current.focus();
			}
			isNew.current = false;
		}, [ src ] );
		const source = {
			allowedTypes: [ storyType ],
			handleUpload: false,
			onSelect: taking.takeFiles,
			onSelectURL: taking.takeAddress,
		};
		return el(
			Fragment,
			null,
			src &&
				el(
					BlockControls,
					{ group: 'other' },
					el( MediaReplaceFlow, { ...source, mediaURL: src, name: __( 'Replace', 'dateline-story' ) } )
				),
			src && el( Settings, { attributes, setAttributes } ),
			src && report && el( Report, { src, report } ),
			taking.reading && el( Reading, taking.reading ),
			el(
				'div',
				blockProps,
				src && el( Progress, { taking } ),
				! src && el( Chooser, { source, taking } ),
				error && el( Notice, { status: 'error', isDismissible: false }, error, ' ', el( 'code', null, src ) ),
				src && report && el( Alarm, { report } ),
				src && ! error && ! text && el( Spinner ),
				src && text && el( Preview, { ...attributes, key: `${ src } ${ heading } ${ text.length }` } )
			)
		);
	}

	/** What becomes of what an author has given, and why nothing has. */
	function Progress( { taking: { busy, failure, forget } } ) {
		return el(
			Fragment,
			null,
			busy && el( 'p', { className: 'dateline-story-busy' }, el( Spinner ), busy ),
			failure && el( Notice, { status: 'error', onRemove: forget }, failure )
		);
	}

	/** Where there is no story yet. Contributors may not upload. */
	function Chooser( { source, taking } ) {
		return el( MediaPlaceholder, {
			...source,
			icon: 'location-alt',
			labels: {
				title: __( 'Dateline story', 'dateline-story' ),
				instructions: taking.mayUpload
					? __( 'Upload a story’s file, or what one can be made of: a table (Excel, LibreOffice, CSV), a map (KML, GPX, GeoJSON), a calendar, a Word document. Or give its address, also that of a Google sheet.', 'dateline-story' )
					: __( 'Give the address of a story’s file, of a table (CSV), or of a Google sheet.', 'dateline-story' ),
			},
			notices: el( Progress, { taking } ),
		} );
	}

	/** The address of a story in what is pasted: a paragraph with nothing else in it. */
	function isAddress( node ) {
		return node.nodeName === 'P' && isStoryAddress( node.textContent.trim() );
	}

	const shortcodeValue = ( name ) => ( { type: 'string', shortcode: ( { named } ) => named[ name ] } );

	registerBlockType( blockName, {
		edit: Edit,
		save: ( { attributes } ) => el( RawHTML, null, asText( attributes.text ) ),
		transforms: {
			from: [
				{
					type: 'raw',
					// Before WordPress makes an embed of any address.
					priority: 5,
					isMatch: isAddress,
					transform: ( node ) => createBlock( blockName, { src: node.textContent.trim(), heading: isHeadedAtFirst } ),
				},
				{
					type: 'shortcode',
					tag: 'dateline',
					attributes: {
						src: shortcodeValue( 'src' ),
						layout: shortcodeValue( 'layout' ),
						order: shortcodeValue( 'order' ),
						align: shortcodeValue( 'align' ),
						heading: { type: 'boolean', shortcode: () => isHeadedAtFirst },
					},
				},
			],
		},
	} );
} )( window.wp, window.datelineStory );
