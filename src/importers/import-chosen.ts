/**
 * What the editor of a CMS needs to make a story of a file that somebody has chosen, or of the address of one: how it is read,
 * by hand and as a page will, whether it was understood and how much of it, what its columns may be, and the address by which
 * a sheet of Google’s comes as CSV.
 */
export { countDocument } from '../core/document/count-told.js';
export { toFileName } from '../core/urls/file-name.js';
export { toSheetCsv } from '../core/urls/sheet-address.js';
export { importFetched } from './import-fetched.js';
export { importStory, isUnread } from './index.js';
export { columnKeys } from './table/column-keys.js';
