/**
 * The block in the editor. It is shown as readers will see it, one event at a time, and its text is made here, by the same
 * code as everywhere, so that it stands in the post. WordPress' own parts are used as they come: nothing is built.
 */
( function ( wp ) {
	const { createBlock, registerBlockType } = wp.blocks;
	const { BlockControls, InspectorControls, MediaPlaceholder, MediaReplaceFlow, useBlockProps } = wp.blockEditor;
	const { Notice, PanelBody, SelectControl, Spinner, ToggleControl } = wp.components;
	const { createElement: el, Fragment, RawHTML, useEffect, useRef, useState } = wp.element;
	const { dispatch, useSelect } = wp.data;
	const { safeHTML } = wp.dom;
	const { __, sprintf } = wp.i18n;

	const blockName = 'dateline/story';
	const fileTypes = [ 'application/json' ];
	const storyAddress = /^https?:\/\/[^\s?#]+\.story\.json(?:[?#]\S*)?$/i;
	const streetsAddress = /\/streets-[\da-f]{8}(?:-\d+)?\.json$/i;
	// Above a new block stands the post's own title. Blocks that say nothing have been there before, and show the story's.
	const isHeadedAtFirst = false;
	const ownScript = document.currentScript.src;

	/** The address of a file of the plugin's, with the plugin's version behind it. */
	function asset( name ) {
		const url = new URL( `../assets/${ name }`, ownScript );
		url.search = new URL( ownScript ).search;
		return url.href;
	}

	/** Why a story's file did not come, in words; whoever finds out gives a code, or the status of an answer. */
	function toWords( { code, details: [ obstacle ] } ) {
		const words = {
			'unsafe-url': __( 'The address of a story begins with “https://”.', 'dateline-story' ),
			/* translators: %s: a size, such as "20 MB". */
			'too-large': sprintf( __( 'A story has at most %s.', 'dateline-story' ), '20 MB' ),
			cut: __( 'The file broke off before its end. Try again.', 'dateline-story' ),
			offline: __( 'The file could not be fetched: this device is not connected.', 'dateline-story' ),
			insecure: __( 'The file could not be fetched: this page has https and the file http, which browsers refuse.', 'dateline-story' ),
			cors: __( 'The file could not be fetched: its server lets no other site read it. Upload it here, or have that server answer with “Access-Control-Allow-Origin”.', 'dateline-story' ),
			policy: __( 'The file could not be fetched: this site’s policy (Content-Security-Policy) does not name its server.', 'dateline-story' ),
			unreachable: __( 'The file could not be fetched: its server could not be reached. Check the address.', 'dateline-story' ),
		};
		/* translators: %s: a number, such as 404. */
		const answered = __( 'The file could not be fetched: its server answered %s. Check the address.', 'dateline-story' );
		const said = words[ code ] ?? words[ obstacle ] ?? words.unreachable;
		return typeof obstacle === 'number' ? sprintf( answered, obstacle ) : said;
	}

	/**
	 * The text of a story's file, as HTML, with the story's language.
	 *
	 * @throws {Error} where there is none; the message says why
	 */
	async function makeText( src, heading, signal ) {
		const { fetchStory } = await import( asset( 'fetch-story.js' ) );
		const { bytes, findings } = await fetchStory( src, { signal } );
		if ( ! bytes ) {
			throw new Error( toWords( findings[ 0 ] ) );
		}
		const { renderFile } = await import( asset( 'render-file.js' ) );
		const { html, lang, direction, eventCount } = await renderFile( new TextDecoder().decode( bytes ), { heading } );
		if ( eventCount === 0 ) {
			throw new Error( __( 'There are no events in this file.', 'dateline-story' ) );
		}
		return { text: html, lang, dir: direction };
	}

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

	/** Says what has become of streets that were sent where a story was asked for. */
	function tellOfStreets() {
		const said = __( 'These are streets for a story’s map. They are in the media library now: choose their story too.', 'dateline-story' );
		dispatch( 'core/notices' ).createInfoNotice( said, { type: 'snackbar' } );
	}

	/** Keeps the block's text as the file has it, and returns what is wrong with the file. */
	function useText( { src, heading, text }, setAttributes ) {
		const [ error, setError ] = useState( '' );
		useEffect( () => {
			const end = new AbortController();
			const { signal } = end;
			setError( '' );
			if ( src ) {
				makeText( src, heading, signal ).then(
					( made ) => ! signal.aborted && factsOf( made.text ) !== factsOf( text ) && setAttributes( made ),
					( reason ) => ! signal.aborted && setError( reason.message )
				);
			}
			return () => end.abort();
		}, [ src, heading ] );
		return error;
	}

	/** The story, in whatever document the editor shows its blocks in. */
	function Preview( { src, order, lang, dir, text } ) {
		const ref = useRef();
		useEffect( () => {
			const { head } = ref.current.ownerDocument;
			const script = Object.assign( head.ownerDocument.createElement( 'script' ), {
				type: 'module',
				src: asset( 'dateline-story.js' ),
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

	function Edit( { attributes: saved, setAttributes } ) {
		const attributes = { ...saved, src: toAddress( saved.src ) };
		const { src, heading, text } = attributes;
		const blockProps = useBlockProps();
		const error = useText( attributes, setAttributes );
		const choose = ( address ) =>
			setAttributes( { src: address, text: '', lang: '', dir: '', heading: src ? heading : isHeadedAtFirst } );
		const source = {
			accept: '.json',
			allowedTypes: fileTypes,
			// While a file is on its way, WordPress hands over what the browser holds of it; when it is refused, nothing.
			onSelect: ( file ) => file?.id && ( streetsAddress.test( file.url ) ? tellOfStreets() : choose( file.url ) ),
			onSelectURL: choose,
		};
		if ( ! src ) {
			return el(
				'div',
				blockProps,
				el( Chooser, { source } )
			);
		}
		return el(
			Fragment,
			null,
			el(
				BlockControls,
				{ group: 'other' },
				el( MediaReplaceFlow, { ...source, mediaURL: src, name: __( 'Replace', 'dateline-story' ) } )
			),
			el( Settings, { attributes, setAttributes } ),
			el(
				'div',
				blockProps,
				error && el( Notice, { status: 'error', isDismissible: false }, error, ' ', el( 'code', null, src ) ),
				! error && ! text && el( Spinner ),
				text && el( Preview, { ...attributes, key: `${ src } ${ heading } ${ text.length }` } )
			)
		);
	}

	/** Where there is no story yet. Contributors may not upload. */
	function Chooser( { source } ) {
		const [ error, setError ] = useState( '' );
		const mayUpload = useSelect( ( select ) => select( 'core/block-editor' ).getSettings().mediaUpload, [] );
		return el( MediaPlaceholder, {
			...source,
			icon: 'location-alt',
			labels: {
				title: __( 'Dateline story', 'dateline-story' ),
				instructions: mayUpload
					? __( 'Upload a story’s file, pick one from the media library, or give its address.', 'dateline-story' )
					: __( 'Give the address of a story’s file.', 'dateline-story' ),
			},
			onError: setError,
			notices: error && el( Notice, { status: 'error', isDismissible: false }, error ),
		} );
	}

	/** The address of a story in what is pasted: a paragraph with nothing else in it. */
	function isAddress( node ) {
		return node.nodeName === 'P' && storyAddress.test( node.textContent.trim() );
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
} )( window.wp );
