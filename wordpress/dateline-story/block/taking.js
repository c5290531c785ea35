/** What an author gives the block: a file, something of the media library, an address; and how far it has come with it. */
( function ( wp, dateline ) {
	const { speak } = wp.a11y;
	const { dispatch, useSelect } = wp.data;
	const { useEffect, useRef, useState } = wp.element;
	const { __, sprintf } = wp.i18n;
	const { isStoryAddress, openAddress, openFile, readFile, upload } = dateline;

	const streetsAddress = /\/streets-[\da-f]{8}(?:-\d+)?\.json$/i;

	/** Says what has become of streets that were sent where a story was asked for. */
	function tellOfStreets() {
		const said = __( 'These are streets for a story’s map. They are in the media library now: choose their story too.', 'dateline-story' );
		dispatch( 'core/notices' ).createInfoNotice( said, { type: 'snackbar' } );
	}

	/** Why nothing can be made of a file: what the importers say of it first. */
	function toFailure( { title }, { kinds } ) {
		const [ first ] = [ ...kinds.filter( ( { level } ) => level === 'error' ), ...kinds ];
		const unknown = __( 'Its format is none that a story can be made of. Best is a table with a row for each event: Excel, LibreOffice, CSV.', 'dateline-story' );
		const why = ! first || first.code === 'unknown-format' ? unknown : first.message;
		/* translators: 1: a file's name, 2: what is wrong with it, a sentence. */
		return sprintf( __( 'No story could be made of “%1$s”. %2$s', 'dateline-story' ), title, why );
	}

	/**
	 * @param {Function} choose Puts the address of a story into the block, with what was understood of its file where that is known.
	 * @return {Object} what to call with what an author gives, and what there is to show of it
	 */
	function useTaking( choose ) {
		const [ busy, setBusy ] = useState( '' );
		const [ failure, setFailure ] = useState( '' );
		const [ open, setOpen ] = useState();
		const turn = useRef();
		const mayUpload = useSelect( ( select ) => select( 'core/block-editor' ).getSettings().mediaUpload, [] );
		useEffect( () => () => turn.current?.abort(), [] );

		const chooseUploaded = ( address, report ) => {
			if ( streetsAddress.test( address ) ) {
				tellOfStreets();
			} else {
				choose( address, report );
			}
		};

		/** Whatever comes after the author has given something else is dropped. */
		const take = async ( words, steps ) => {
			turn.current?.abort();
			const { signal } = ( turn.current = new AbortController() );
			setFailure( '' );
			setBusy( words );
			speak( words );
			try {
				await steps( signal );
			} catch ( error ) {
				if ( ! signal.aborted ) {
					setFailure( error.message );
				}
			}
			if ( ! signal.aborted ) {
				setBusy( '' );
			}
		};

		/** What is ours is taken as it is; all else is shown first, if anything of it was understood. */
		const look = async ( opened, signal, takeAsIs ) => {
			const first = await readFile( opened, { live: Boolean( opened.address ) && ! mayUpload } );
			if ( signal.aborted ) {
				return;
			}
			if ( first.isOurs ) {
				await takeAsIs();
			} else if ( first.isUnread && ! first.reading ) {
				setFailure( toFailure( opened, first ) );
			} else {
				setOpen( { opened, first } );
			}
		};

		const takeFile = ( file ) =>
			/* translators: %s: a file's name. */
			take( sprintf( __( 'Reading “%s” …', 'dateline-story' ), file.name ), async ( signal ) => {
				if ( ! mayUpload ) {
					throw new Error( __( 'You may not upload files: give the address of one.', 'dateline-story' ) );
				}
				const opened = await openFile( file );
				await look( opened, signal, async () => chooseUploaded( await upload( mayUpload, file ) ) );
			} );

		const takeAddress = ( address ) => {
			if ( isStoryAddress( address ) ) {
				setFailure( '' );
				choose( address );
				return;
			}
			take( __( 'Fetching it …', 'dateline-story' ), async ( signal ) => {
				const opened = await openAddress( address, signal );
				await look( opened, signal, () => choose( opened.address ) );
			} );
		};

		const close = () => setOpen( undefined );

		return {
			busy,
			failure,
			mayUpload: Boolean( mayUpload ),
			forget: () => setFailure( '' ),
			takeAddress,
			/** Files come in a list; what is in the media library has a number. */
			takeFiles: ( given ) => {
				if ( given?.id ) {
					chooseUploaded( given.url );
				} else if ( given?.[ 0 ] ) {
					takeFile( given[ 0 ] );
				}
			},
			reading: open && {
				...open,
				mayUpload: Boolean( mayUpload ),
				onCancel: close,
				onLive: ( read ) => {
					close();
					choose( open.opened.address, read );
				},
				onMake: async ( read ) => {
					const address = await upload( mayUpload, read.story );
					close();
					choose( address, read );
				},
			},
		};
	}

	dateline.useTaking = useTaking;
} )( window.wp, window.datelineStory );
