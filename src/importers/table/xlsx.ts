/** Excel workbooks: the rows of the first sheet, for the importers of tables. */
import { readSheet } from 'read-excel-file/universal';
import { createError, type Problem } from '../../core/problems/problem.js';
import type { Row } from './sheet.js';

/** Unpacked, a workbook of more is no table that somebody wrote. */
const mostBytes = 500 * 1024 * 1024;

/**
 * The rows of the first sheet, as text. A date in a cell is a day, with a clock time where it has one, and never an
 * instant: Excel knows no zones. `unreadable-xlsx` where it is no workbook, `too-large` where it unpacks beyond 500 MB.
 */
export async function readXlsx(bytes: Uint8Array): Promise<{ readonly rows: Row[]; readonly problems: Problem[] }> {
  if (unpackedSize(bytes) > mostBytes) {
    const message = 'The workbook unpacks to more than 500 MB and was not read. Save the sheet as CSV.';
    return { rows: [], problems: [createError('too-large', '', undefined, message)] };
  }
  try {
    const cells = await readSheet(new Blob([bytes.slice()]));
    return { rows: cells.map((row, index) => ({ number: index + 1, cells: row.map(toText) })), problems: [] };
  } catch {
    const message = 'It is no Excel workbook that can be read; save it anew as .xlsx, or as CSV.';
    return { rows: [], problems: [createError('unreadable-xlsx', '', undefined, message)] };
  }
}

function toText(cell: unknown): string {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const [day, time = ''] = cell.toISOString().split('T');
    return time.startsWith('00:00:00') ? day! : `${day}T${time.slice(0, 5)}`;
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** What the entries of a ZIP file say they unpack to: four bytes, 24 behind the sign of each in its directory. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 46 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) === 0x02014b50) size += view.getUint32(at + 24, true);
  }
  return size;
}
