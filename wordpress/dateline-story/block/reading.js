/**
 * How a file was read, shown before anything is written: what each column of a table becomes, with examples, and what is wrong.
 * Whoever looks it over says what is meant, and it is read anew.
 */
( function ( wp, dateline ) {
	const { speak } = wp.a11y;
	const { Button, Modal, Notice, RadioControl, SelectControl, Spinner } = wp.components;
	const { createElement: el, Fragment, useRef, useState } = wp.element;
	const { __, _n, sprintf } = wp.i18n;
	const { columnWords, isError, isTooLong, Problems, readFile, Told, tooLong, toFacts, toGaps } = dateline;

	/** What a column may be besides what an event has. */
	const toLine = 'line';
	const leftOut = '-';

	/** Dates such as 05/06/2004 are as these languages write them. */
	const dayFirst = 'en-GB';
	const monthFirst = 'en-US';

	/**
	 * @param {Object}   props
	 * @param {Object}   props.opened    The file, as it was opened.
	 * @param {Object}   props.first     How it was read at first.
	 * @param {boolean}  props.mayUpload Whether a story may be made of it.
	 * @param {Function} props.onMake    Makes the story, and is done when it is there; rejects with the reason.
	 * @param {Function} props.onLive    Keeps the address.
	 * @param {Function} props.onCancel  Leaves all as it was.
	 */
	function Reading( { opened, first, mayUpload, onMake, onLive, onCancel } ) {
		const [ read, setRead ] = useState( first );
		const [ wishes, setWishes ] = useState( { live: Boolean( opened.address ) && ! mayUpload } );
		const [ busy, setBusy ] = useState( '' );
		const [ failure, setFailure ] = useState( '' );
		const turn = useRef( 0 );
		const { address, title } = opened;
		const { kinds, reading, told, isUnread } = read;
		const isTable = Boolean( reading );
		const isLive = Boolean( wishes.live );

		const change = async ( wish ) => {
			const wanted = { ...wishes, ...wish };
			const mine = ++turn.current;
			setWishes( wanted );
			setFailure( '' );
			setBusy( __( 'Reading it anew …', 'dateline-story' ) );
			try {
				const made = withLanguageOf( first, await readFile( opened, wanted ) );
				if ( mine === turn.current ) {
					setRead( made );
					speak( [ ...toFacts( made.told, Boolean( made.reading ) ), ...toGaps( made.told, Boolean( made.reading ) ) ].join( ', ' ) );
				}
			} catch ( error ) {
				setFailure( error.message );
			}
			if ( mine === turn.current ) {
				setBusy( '' );
			}
		};

		const finish = async () => {
			if ( isLive ) {
				onLive( read );
				return;
			}
			setFailure( '' );
			setBusy( __( 'Making the story …', 'dateline-story' ) );
			try {
				await onMake( read );
			} catch ( error ) {
				setFailure( error.message );
				setBusy( '' );
			}
		};

		return el(
			Modal,
			{
				/* translators: %s: a file's name. */
				title: sprintf( __( 'How “%s” is read', 'dateline-story' ), title ),
				className: 'dateline-story-reading',
				shouldCloseOnClickOutside: false,
				onRequestClose: onCancel,
			},
			address && el( Where, { isLive, mayUpload, onChange: ( live ) => change( { live } ) } ),
			el( Told, { told, isTable } ),
			isUnread &&
				el(
					Notice,
					{ status: 'error', isDismissible: false },
					isTable && ! isLive
						? __( 'No story can be made of it like this. Say below what is meant, or mend the table.', 'dateline-story' )
						: __( 'No story can be made of it like this.', 'dateline-story' )
				),
			isTooLong( told ) && el( Notice, { status: 'error', isDismissible: false }, tooLong( told ) ),
			el( Problems, { kinds: kinds.filter( isError ) } ),
			! isLive && el( Choices, { read, wishes, onChange: change } ),
			reading && el( Columns, { read, wishes, isLive, onChange: ( map ) => change( { map } ) } ),
			el( Problems, { kinds: kinds.filter( ( kind ) => ! isError( kind ) ) } ),
			failure && el( Notice, { status: 'error', isDismissible: false }, failure ),
			el(
				'div',
				{ className: 'dateline-story-buttons' },
				el( 'p', { role: 'status' }, busy && el( Fragment, null, el( Spinner ), busy ) ),
				el( Button, { variant: 'tertiary', onClick: onCancel }, __( 'Cancel', 'dateline-story' ) ),
				el(
					Button,
					{ variant: 'primary', disabled: isUnread || isTooLong( told ) || busy !== '', onClick: finish },
					isLive ? __( 'Show it live', 'dateline-story' ) : __( 'Make the story', 'dateline-story' )
				)
			)
		);
	}

	/** Which way round dates are says nothing of the language of a story. */
	function withLanguageOf( { story: { lang } }, read ) {
		const { lang: _, ...story } = read.story;
		return { ...read, story: lang ? { ...story, lang } : story };
	}

	/** Whether what lies at an address is taken in, or stays there. */
	function Where( { isLive, mayUpload, onChange } ) {
		if ( ! mayUpload ) {
			return el( 'p', null, __( 'You may not upload files, so it stays live: readers’ browsers fetch it from there, and changes show at once. Columns that are not understood stay out.', 'dateline-story' ) );
		}
		return el( RadioControl, {
			label: __( 'Where the story comes from', 'dateline-story' ),
			selected: isLive ? 'live' : 'now',
			options: [
				{ value: 'now', label: __( 'Take it in now: what stands there today becomes a story in the media library.', 'dateline-story' ) },
				{ value: 'live', label: __( 'Keep it live: readers’ browsers fetch it from there, and changes show at once. Columns that are not understood stay out.', 'dateline-story' ) },
			],
			onChange: ( value ) => onChange( value === 'live' ),
		} );
	}

	/** Which sheet of several is read, and which way round dates are, where neither is said. */
	function Choices( { read: { sheets, kinds }, wishes, onChange } ) {
		const areDatesOpen = wishes.lang || kinds.some( ( { code } ) => code === 'ambiguous-date' );
		return el(
			'div',
			{ className: 'dateline-story-choices' },
			sheets.length > 1 &&
				el( SelectControl, {
					label: __( 'Sheet', 'dateline-story' ),
					value: wishes.sheet ?? sheets.find( ( { isChosen } ) => isChosen )?.name,
					options: sheets.map( ( { name, rows } ) => ( { value: name, label: nameSheet( name, rows ) } ) ),
					onChange: ( sheet ) => onChange( { sheet, map: {} } ),
				} ),
			areDatesOpen &&
				el( SelectControl, {
					label: __( 'Dates such as 05/06/2004', 'dateline-story' ),
					value: wishes.lang ?? '',
					options: [
						{ value: '', label: __( 'As the table says', 'dateline-story' ) },
						{ value: dayFirst, label: __( 'The day comes first', 'dateline-story' ) },
						{ value: monthFirst, label: __( 'The month comes first', 'dateline-story' ) },
					],
					onChange: ( lang ) => onChange( { lang: lang || undefined } ),
				} )
		);
	}

	function nameSheet( name, rows ) {
		/* translators: 1: a sheet's name, 2: how many rows it has. */
		return sprintf( _n( '%1$s (%2$d row)', '%1$s (%2$d rows)', rows, 'dateline-story' ), name, rows );
	}

	/** A row for each column of the table. */
	function Columns( { read: { reading, columnKeys }, wishes: { map = {} }, isLive, onChange } ) {
		// What was taken for none is told with the problems, and no mark at each column.
		const asked = new Set( reading.questions.flatMap( ( { why, choices } ) => ( why === 'none' ? [] : choices ) ) );
		const heads = [ __( 'Column', 'dateline-story' ), __( 'What it becomes', 'dateline-story' ), __( 'For example', 'dateline-story' ) ];
		return el(
			'table',
			{ className: 'dateline-story-columns' },
			el( 'thead', null, el( 'tr', null, heads.map( ( head ) => el( 'th', { key: head, scope: 'col' }, head ) ) ) ),
			el(
				'tbody',
				null,
				reading.columns.map( ( column, index ) =>
					el(
						'tr',
						{ key: index, className: column.fate === 'read' ? undefined : 'is-rest' },
						el( 'th', { scope: 'row' }, el( 'bdi', null, column.header ) ),
						el(
							'td',
							null,
							isLive
								? toFate( column )
								: el( Fate, {
										column,
										columnKeys,
										value: Object.hasOwn( map, column.header ) ? map[ column.header ] : fateOf( column ),
										onChange: ( wish ) => onChange( { ...map, [ column.header ]: wish } ),
									} ),
							el( Remark, { column, isAsked: asked.has( column.header ) } )
						),
						el( 'td', null, el( 'bdi', null, column.examples.join( ' · ' ) ) )
					)
				)
			)
		);
	}

	function Fate( { column, columnKeys, value, onChange } ) {
		const words = Object.keys( columnWords );
		const keys = [ ...columnKeys ].sort( ( a, b ) => words.indexOf( a ) - words.indexOf( b ) );
		return el( SelectControl, {
			/* translators: %s: the header of a column. */
			label: sprintf( __( 'What “%s” becomes', 'dateline-story' ), column.header ),
			hideLabelFromVision: true,
			value,
			options: [
				{ value: toLine, label: __( 'Stays in the text, with its header', 'dateline-story' ) },
				{ value: leftOut, label: __( 'Is left out', 'dateline-story' ) },
				...keys.map( ( key ) => ( { value: key, label: columnWords[ key ] } ) ),
			],
			onChange,
		} );
	}

	function fateOf( { fate, key } ) {
		if ( fate === 'read' ) {
			return key;
		}
		return fate === 'kept in the text' ? toLine : leftOut;
	}

	function toFate( column ) {
		return column.fate === 'read' ? columnWords[ column.key ] : __( 'Is left out', 'dateline-story' );
	}

	/** Why a column is left out, and whether it is sure what it is. */
	function Remark( { column: { fate, why, sureness }, isAsked } ) {
		const isOpen = isAsked && why !== 'asked';
		const isGuess = fate === 'read' && ( why === 'contents' || sureness === 'guess' );
		const said =
			( fate === 'private' && __( 'Looks private', 'dateline-story' ) ) ||
			( ( isOpen || isGuess ) && __( 'Not sure: is it right?', 'dateline-story' ) );
		return said && el( 'span', { className: 'dateline-story-remark' }, said );
	}

	dateline.Reading = Reading;
} )( window.wp, window.datelineStory );
