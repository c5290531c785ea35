/** What was understood of a file, and what is wrong with it: for the reading of a table, and for the sidebar. */
( function ( wp, dateline ) {
	const { createElement: el, Fragment } = wp.element;
	const { __, _n, sprintf } = wp.i18n;

	const mostNumbers = 10;
	const mostKinds = 4;

	/** "2, 3, 4", "2, 3, 4 …" */
	function listNumbers( numbers, count ) {
		return numbers.join( ', ' ) + ( count > numbers.length ? ' …' : '' );
	}

	/** How much is told, each a few words: rows, dates, places. */
	function toFacts( { events, dates, places, nameOnly, media }, isTable ) {
		/* translators: %d: how many rows of a table. */
		const rows = _n( '%d row', '%d rows', events, 'dateline-story' );
		/* translators: %d: how many events of a story. */
		const all = _n( '%d event', '%d events', events, 'dateline-story' );
		/* translators: %d: how many dates. */
		const dated = _n( '%d date', '%d dates', dates, 'dateline-story' );
		/* translators: %d: how many places. */
		const placed = _n( '%d place', '%d places', places, 'dateline-story' );
		/* translators: %d: how many of the places. */
		const named = _n( '%d of them by name alone', '%d of them by name alone', nameOnly, 'dateline-story' );
		/* translators: %d: how many pictures, films and sounds. */
		const shown = _n( '%d picture, film or sound', '%d pictures, films and sounds', media, 'dateline-story' );
		return [
			sprintf( isTable ? rows : all, events ),
			dates > 0 ? sprintf( dated, dates ) : __( 'no dates', 'dateline-story' ),
			places > 0 ? sprintf( placed, places ) : __( 'no places', 'dateline-story' ),
			nameOnly > 0 && sprintf( named, nameOnly ),
			media > 0 && sprintf( shown, media ),
		].filter( Boolean );
	}

	/** Which have no date, or no title: a sentence for each. */
	function toGaps( { events, untitled, undated }, isTable ) {
		const numbersOf = ( missing ) => listNumbers( missing.slice( 0, mostNumbers ), missing.length );
		/* translators: 1: how many rows, 2: their numbers. */
		const rowsUndated = _n( '%1$d row has no date and is not on the timeline: row %2$s', '%1$d rows have no date and are not on the timeline: rows %2$s', undated.length, 'dateline-story' );
		/* translators: 1: how many events, 2: their numbers, counted from 1. */
		const eventsUndated = _n( '%1$d event has no date and is not on the timeline: event %2$s', '%1$d events have no date and are not on the timeline: events %2$s', undated.length, 'dateline-story' );
		/* translators: 1: how many rows, 2: their numbers. */
		const rowsUntitled = _n( '%1$d row has no title: row %2$s', '%1$d rows have no title: rows %2$s', untitled.length, 'dateline-story' );
		/* translators: 1: how many events, 2: their numbers, counted from 1. */
		const eventsUntitled = _n( '%1$d event has no title: event %2$s', '%1$d events have no title: events %2$s', untitled.length, 'dateline-story' );
		const tell = ( missing, ofRows, ofEvents, none ) =>
			missing.length === events ? none : sprintf( isTable ? ofRows : ofEvents, missing.length, numbersOf( missing ) );
		return [
			undated.length > 0 && tell( undated, rowsUndated, eventsUndated, __( 'Nothing has a date: the story has no timeline.', 'dateline-story' ) ),
			untitled.length > 0 && tell( untitled, rowsUntitled, eventsUntitled, __( 'Nothing has a title.', 'dateline-story' ) ),
		].filter( Boolean );
	}

	/** Where problems of a kind are: "Date, rows 2, 3, 4 …", "when, event 3", "title". */
	function toSpot( { where, column, numbers, count, isOfRows } ) {
		const [ isOfEvents, , key ] = /^events\[(\d+)\]\.?(.*)/.exec( where ) ?? [];
		if ( isOfRows ) {
			/* translators: %s: the number of a row, or several. */
			const rows = _n( 'row %s', 'rows %s', count, 'dateline-story' );
			return [ column, sprintf( rows, listNumbers( numbers, count ) ) ].filter( Boolean ).join( ', ' );
		}
		if ( isOfEvents ) {
			/* translators: %s: the number of an event, counted from 1, or several. */
			const events = _n( 'event %s', 'events %s', count, 'dateline-story' );
			const counted = numbers.map( ( number ) => Number( number ) + 1 );
			return [ key, sprintf( events, listNumbers( counted, count ) ) ].filter( Boolean ).join( ', ' );
		}
		if ( count === 1 ) {
			return where;
		}
		/* translators: %d: how often something is wrong. */
		const times = _n( '%d time', '%d times', count, 'dateline-story' );
		return [ where.replace( /\d+/g, '…' ), sprintf( times, count ) ].filter( Boolean ).join( ', ' );
	}

	/** Whether problems of a kind are errors: something was left out. */
	function isError( { level } ) {
		return level === 'error';
	}

	/** How many errors there are. */
	function countErrors( kinds ) {
		return kinds.filter( isError ).reduce( ( sum, { count } ) => sum + count, 0 );
	}

	/** How much is told, and which have no date or title. */
	function Told( { told, isTable } ) {
		return el(
			Fragment,
			null,
			el(
				'ul',
				{ className: 'dateline-story-facts' },
				toFacts( told, isTable ).map( ( fact ) => el( 'li', { key: fact }, fact ) )
			),
			toGaps( told, isTable ).map( ( gap ) => el( 'p', { key: gap, className: 'dateline-story-gap' }, gap ) )
		);
	}

	/** What is wrong, one line a kind: errors first, the rest on request. */
	function Problems( { kinds } ) {
		const sorted = [ ...kinds ].sort( ( a, b ) => isError( b ) - isError( a ) );
		const rest = sorted.slice( mostKinds );
		/* translators: %d: how many kinds of mistakes. */
		const more = _n( '%d more', '%d more', rest.length, 'dateline-story' );
		return el(
			Fragment,
			null,
			el( KindList, { kinds: sorted.slice( 0, mostKinds ) } ),
			rest.length > 0 &&
				el( 'details', { className: 'dateline-story-rest' }, el( 'summary', null, sprintf( more, rest.length ) ), el( KindList, { kinds: rest } ) )
		);
	}

	function KindList( { kinds } ) {
		return (
			kinds.length > 0 &&
			el(
				'ul',
				{ className: 'dateline-story-problems' },
				kinds.map( ( kind, index ) => el( Kind, { key: index, kind } ) )
			)
		);
	}

	function Kind( { kind } ) {
		return el(
			'li',
			{ className: `is-${ kind.level }` },
			el( 'strong', null, isError( kind ) ? __( 'Error', 'dateline-story' ) : __( 'Note', 'dateline-story' ) ),
			' ',
			el( 'bdi', { className: 'dateline-story-spot' }, toSpot( kind ) ),
			el( 'bdi', { className: 'dateline-story-message' }, kind.message )
		);
	}

	Object.assign( dateline, { countErrors, isError, Problems, Told, toFacts, toGaps } );
} )( window.wp, window.datelineStory );
