/**
 * What Dateline knows about stories without a page: reading a document, dates and their words, places, the axis, the
 * camera, the journey, the state. Pure: values in, values out; it runs wherever ECMAScript does. All else in this folder is
 * our own, and may change.
 */

// A story, read, and what was wrong with it.
export { type CheckedDocument } from './document/check-document.js';
export { parseDocument } from './document/parse-document.js';
export { parseStory, parseStoryText, type ParsedStory } from './document/parse-story.js';
export type {
  AreaDocument,
  CameraDocument,
  EventDocument,
  MediaDocument,
  PlaceDocument,
  StoryDocument,
} from './document/schema.js';
export type * from './model.js';
export { formatProblem, type Problem } from './problems/problem.js';

// When: what a date says, where it lies, what can be asked of it.
export type { Calendar, WholeDate } from './dates/calendar.js';
export type * from './dates/edtf.js';
export { toExtremes } from './dates/extremes.js';
export { parseEdtf } from './dates/parse-edtf.js';
export { overlaps, toSpan, type MoveTime, type Span } from './dates/span.js';
export { toDateTimeAttribute, type When, type WhenContext, type WhenInput } from './dates/when.js';
export { formatEdtf } from './dates/write-edtf.js';
export { parseWhen } from './document/parse-when.js';

// Where: the earth, and what is travelled on it.
export { boundsOfPlace, pointOfPlace, type RegionBounds } from './places/bounds.js';
export {
  journeyBetween,
  journeyLine,
  pointOnRoute,
  splitRoute,
  travelledAt,
  travelledByPublication,
  type Travelled,
} from './places/journey.js';
export { unwrapGeometry, unwrapLine } from './places/unwrap.js';

// In words, and in shapes.
export { toMark, toShape, type Mark, type Shape } from './marks/mark.js';
export { formatTime, formatWhen, type DateOptions } from './text/date-text.js';
export { formatEventName } from './text/event-name.js';
export { formatClock, formatDateline, formatPlace, formatStatus } from './text/event-text.js';
export { toLanguage, type Language } from './words/language.js';
export { loadWords } from './words/load-words.js';
export type { ParsedWords } from './words/parse-words.js';
export { readWords } from './words/read-words.js';
export type { OwnWords, Words } from './words/words.js';

// In pictures: the axis and the map’s view.
export { toTicks, type Measure, type TickLabel, type Ticks } from './axis/ticks.js';
export { toTimeScale, type Break, type Cluster, type TimeScale } from './axis/time-scale.js';
export { boundsOfEvent, toCamera, toOverviewCamera, toViewport, type Camera, type Viewport } from './map/camera.js';
export type { Padding } from './map/room.js';

// What the reader has come to.
export {
  activeEvent,
  initialState,
  neighbourId,
  orderedEvents,
  reduce,
  type Action,
  type Cause,
  type Order,
  type StoryState,
} from './state.js';
