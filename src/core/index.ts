/**
 * What Dateline knows about stories without a page: reading a document, dates and their words, places, the axis, the
 * camera, the journey, the state. Pure: values in, values out; it runs wherever ECMAScript does.
 */
export * from './camera.js';
export * from './date-text.js';
export * from './edtf-bounds.js';
export { type ClockTime, type DatePart, type Edtf, type EdtfDate, type EdtfInterval, type EdtfSet } from './edtf.js';
export { type IntervalEnd, type Qualifier } from './edtf.js';
export * from './event-name.js';
export { formatClock, formatDateline, formatPlace, formatStatus } from './event-text.js';
export * from './format-path.js';
export * from './journey.js';
export * from './language.js';
export * from './mark.js';
export * from './model.js';
export { parseDocument } from './parse-document.js';
export * from './parse-edtf.js';
export * from './parse-story.js';
export * from './parse-when.js';
export * from './place.js';
export * from './problem.js';
export * from './schema.js';
export * from './state.js';
export * from './ticks.js';
export * from './time-scale.js';
export { unwrapGeometry, unwrapLine } from './unwrap.js';
export { overlaps, toDateTimeAttribute, type WhenContext, type WhenInput } from './when.js';
export * from './words/load-words.js';
