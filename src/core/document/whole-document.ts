/** What reads any document: code of its own for those that have something for their map. */
export { readDocument } from './read-document.js';
export { toDocumentMap } from './to-document-map.js';
