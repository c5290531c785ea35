/**
 * A story's file in the editor: fetched, read by the same code as everywhere, and put into the media library. What is no story
 * yet is read here, in the browser: only the story that comes of it is ever sent to the server.
 */
( function ( wp, dateline ) {
	const { __, sprintf } = wp.i18n;

	const ownScript = document.currentScript.src;
	/** Their text is kept in the post: 5,000 take the editor about two seconds. */
	const mostEvents = 5000;
	const storyType = 'application/json';
	const webAddress = /^https?:\/\/[^\s/?#]+/i;
	const storyAddress = /^https?:\/\/[^\s?#]+\.story\.json(?:[?#]\S*)?$/i;

	/** What a plugin's own module at `path` in its assets exports. */
	async function load( path ) {
		const url = new URL( `../assets/${ path }`, ownScript );
		url.search = new URL( ownScript ).search;
		try {
			return await import( url.href );
		} catch {
			throw new Error( __( 'A part of the plugin could not be fetched. Check the connection, and try again.', 'dateline-story' ) );
		}
	}

	/** The address of the element's script, with the plugin's version behind it. */
	function elementAddress() {
		const url = new URL( '../assets/dateline-story.js', ownScript );
		url.search = new URL( ownScript ).search;
		return url.href;
	}

	function unsafeAddress() {
		return __( 'An address begins with “https://”.', 'dateline-story' );
	}

	function tooLarge() {
		/* translators: %s: a size, such as "20 MB". */
		return sprintf( __( 'This is too large: a file has at most %s.', 'dateline-story' ), '20 MB' );
	}

	/** Whether a story is longer than an editor can hold without standing still. */
	function isTooLong( { events } ) {
		return events > mostEvents;
	}

	function tooLong( { events } ) {
		/* translators: 1: how many events a story may have, 2: how many this one has. */
		const words = __( 'This is too long for a post: a story in it has at most %1$s events, and this has %2$s.', 'dateline-story' );
		return sprintf( words, mostEvents.toLocaleString(), events.toLocaleString() );
	}

	/** Why a file did not come, in words; whoever finds out gives a code, or the status of an answer. */
	function toWords( { code, details: [ obstacle ] } ) {
		const words = {
			'unsafe-url': unsafeAddress(),
			'too-large': tooLarge(),
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

	/** @throws {Error} where nothing comes; the message says why */
	async function fetchBytes( src, signal ) {
		const { fetchStory } = await load( 'fetch-story.js' );
		const { bytes, findings } = await fetchStory( src, { signal } );
		if ( ! bytes ) {
			throw new Error( toWords( findings[ 0 ] ) );
		}
		return bytes;
	}

	/** Whether an address says that a story lies there. */
	function isStoryAddress( address ) {
		return storyAddress.test( address );
	}

	/**
	 * The text of what lies at an address, as HTML, with its language, and what is wrong with it.
	 *
	 * @throws {Error} where there is none; the message says why
	 */
	async function makeText( src, heading, signal ) {
		const bytes = await fetchBytes( src, signal );
		const { html, lang, direction, told, problems, isTable } = await render( src, bytes, heading );
		if ( told.events === 0 ) {
			const wrong = problems.find( ( { level } ) => level === 'error' );
			throw new Error( wrong?.message ?? __( 'There are no events in this file.', 'dateline-story' ) );
		}
		if ( isTooLong( told ) ) {
			throw new Error( tooLong( told ) );
		}
		const { toProblemKinds } = await load( 'problem-kinds.js' );
		return { made: { text: html, lang, dir: direction }, report: { src, told, kinds: toProblemKinds( problems ), isTable } };
	}

	/** What is no story is read as the element will read it in the page. */
	async function render( src, bytes, heading ) {
		const { renderDocument, renderFile } = await load( 'render-file.js' );
		if ( isStoryAddress( src ) ) {
			return renderFile( new TextDecoder().decode( bytes ), { heading } );
		}
		const { countDocument, importFetched } = await load( 'importers/import-chosen.js' );
		const imported = await importFetched( bytes, src, { lang: dateline.language } );
		const rendered = await renderDocument( imported.document, { heading } );
		return {
			...rendered,
			told: countDocument( imported.document, imported.reading?.rows ),
			problems: [ ...imported.problems, ...rendered.problems ],
			isTable: Boolean( imported.reading ),
		};
	}

	/**
	 * A file that somebody has chosen: its name, what it is called, and what is in it.
	 *
	 * @throws {Error} where it has too much
	 */
	async function openFile( file ) {
		const { largestDocument } = await load( 'fetch-story.js' );
		if ( file.size > largestDocument ) {
			throw new Error( tooLarge() );
		}
		return { name: file.name, title: file.name, bytes: new Uint8Array( await file.arrayBuffer() ) };
	}

	/**
	 * What lies at an address that somebody has given, of a sheet of Google's its CSV.
	 *
	 * @throws {Error} where nothing comes; the message says why
	 */
	async function openAddress( given, signal ) {
		if ( ! webAddress.test( given ) ) {
			throw new Error( unsafeAddress() );
		}
		const { toFileName, toSheetCsv } = await load( 'importers/import-chosen.js' );
		const sheet = toSheetCsv( given );
		const address = sheet ?? given;
		const bytes = await fetchBytes( address, signal );
		const name = sheet ? '' : toFileName( address );
		return { name, title: name || new URL( address ).hostname, bytes, address };
	}

	/**
	 * What becomes of a file as a story: the document, what was understood and what was not; or that it is ours as it is, be it
	 * a story or its streets.
	 *
	 * @param {Object} opened  The file, as one of the two above gives it.
	 * @param {Object} options As the importers take them.
	 */
	async function readFile( { name, bytes, address }, options = {} ) {
		const { isStreetPack } = await load( 'is-street-pack.js' );
		if ( isStreetPack( new TextDecoder().decode( bytes ) ) ) {
			return { isOurs: true };
		}
		const { columnKeys, countDocument, importFetched, importStory, isUnread } = await load( 'importers/import-chosen.js' );
		const { toProblemKinds } = await load( 'problem-kinds.js' );
		const imported = options.live
			? await importFetched( bytes, address, { lang: dateline.language } )
			: await importStory( { bytes, ...( name && { name } ) }, options );
		const { document: story, format, problems, reading, sheets = [] } = imported;
		return {
			story,
			reading,
			sheets,
			columnKeys,
			isOurs: format === 'dateline',
			isUnread: ! format || isUnread( problems ),
			told: countDocument( story, reading?.rows ),
			kinds: toProblemKinds( problems ),
		};
	}

	/**
	 * Puts a story into the media library.
	 *
	 * @param {Function}    mediaUpload WordPress' own.
	 * @param {File|Object} story       The file as it is, or a document.
	 * @return {Promise<string>} its address there
	 * @throws {Error} where it is not taken; the message says why
	 */
	async function upload( mediaUpload, story ) {
		const { largestDocument } = await load( 'fetch-story.js' );
		const content = story instanceof File ? story : JSON.stringify( story );
		// Where no name says that it is a story, WordPress names it by its title.
		const name = /\.json$/i.test( story.name ?? '' ) ? story.name : 'story.json';
		const file = new File( [ content ], name, { type: storyType } );
		if ( file.size > largestDocument ) {
			throw new Error( tooLarge() );
		}
		return new Promise( ( resolve, reject ) => {
			mediaUpload( {
				allowedTypes: [ storyType ],
				filesList: [ file ],
				// While a file is on its way, WordPress hands over what the browser holds of it; when it is refused, nothing.
				onFileChange: ( [ media ] ) => media?.id && resolve( media.url ),
				onError: ( message ) => reject( new Error( message ) ),
			} );
		} );
	}

	Object.assign( dateline, { elementAddress, isStoryAddress, isTooLong, makeText, openAddress, openFile, readFile, storyType, tooLong, upload } );
} )( window.wp, window.datelineStory );
