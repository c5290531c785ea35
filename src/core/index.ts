/**
 * What Dateline knows about stories without a page: reading a document, dates and their words, places, the axis, the
 * camera, the journey, the state. Pure: values in, values out; it runs wherever ECMAScript does.
 */
export * from './map/camera.js';
export * from './text/date-text.js';
export * from './dates/extremes.js';
export {
  type ClockTime,
  type DatePart,
  type Edtf,
  type EdtfDate,
  type EdtfInterval,
  type EdtfSet,
} from './dates/edtf.js';
export { type IntervalEnd, type Qualifier } from './dates/edtf.js';
export * from './text/event-name.js';
export { formatClock, formatDateline, formatPlace, formatStatus } from './text/event-text.js';
export * from './problems/format-path.js';
export * from './places/journey.js';
export * from './words/language.js';
export * from './marks/mark.js';
export * from './model.js';
export { parseDocument } from './document/parse-document.js';
export * from './dates/parse-edtf.js';
export * from './document/parse-story.js';
export * from './document/parse-when.js';
export * from './places/bounds.js';
export * from './problems/problem.js';
export * from './document/schema.js';
export * from './state.js';
export * from './axis/ticks.js';
export * from './axis/time-scale.js';
export { unwrapGeometry, unwrapLine } from './places/unwrap.js';
export { overlaps, toDateTimeAttribute, type WhenContext, type WhenInput } from './dates/when.js';
export * from './words/load-words.js';
