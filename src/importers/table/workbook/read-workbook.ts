/** Workbooks of Excel and LibreOffice as sheets. */
import { createError, createWarning, type Problem } from '../../../core/problems/problem.js';
import { MarkupError } from '../../scan-markup.js';
import { readZipText, ZipError, type Zip } from '../../zip.js';
import type { Sheet } from '../sheet.js';
import { readOds } from './read-ods.js';
import { readXlsx } from './read-xlsx.js';

/** What was read of a file that may hold several tables. */
export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  /** Of the file, not of one of its sheets. */
  readonly problems: readonly Problem[];
}

/** The formats of workbooks that are read. */
export type WorkbookFormat = 'xlsx' | 'ods';

/**
 * The sheets of a workbook. A problem is `locked-workbook` where a password locks it, `too-large` where it unpacks to
 * more than such a file honestly does, `unreadable-xlsx` or `unreadable-ods` where it is broken.
 */
export function readWorkbook(zip: Zip, format: WorkbookFormat): ReadSheets {
  try {
    if (format === 'ods' && readZipText(zip, 'META-INF/manifest.xml')?.includes('encryption-data'))
      return { sheets: [], problems: [lockedWorkbook()] };
    const sheets = format === 'xlsx' ? readXlsx(zip) : readOds(zip);
    if (sheets.length === 0 && !zip.names.some((name) => /(?:workbook|content)\.xml$/i.test(name)))
      return { sheets, problems: [unreadableWorkbook(format)] };
    return { sheets, problems: reportRest(zip.names) };
  } catch (error) {
    return { sheets: [], problems: [explain(error, format)] };
  }
}

function reportRest(names: readonly string[]): Problem[] {
  const of = (pattern: RegExp) => names.filter((name) => pattern.test(name));
  const pictures = of(/(?:^xl\/media|^Pictures)\/./i);
  const notes = of(/^xl\/(?:threadedComments\/|comments)[^/]*\.xml$/i);
  return [
    ...(pictures.length > 0 ? [lostParts('pictures', pictures)] : []),
    ...(notes.length > 0 ? [lostParts('comments', notes)] : []),
  ];
}

function lostParts(what: string, names: readonly string[]): Problem {
  const message = `The workbook has ${what}; the cells alone are read.`;
  return createWarning('not-imported', '', names.join('; '), message);
}

function explain(error: unknown, format: WorkbookFormat): Problem {
  if (error instanceof ZipError && error.reason === 'too-large') {
    const message = 'The workbook unpacks to far more than it should and was not read. Save the sheet as CSV.';
    return createError('too-large', '', undefined, message);
  }
  if (error instanceof ZipError && error.reason === 'locked') return lockedWorkbook();
  if (error instanceof ZipError || error instanceof MarkupError) return unreadableWorkbook(format);
  throw error;
}

/** Of a workbook that a password locks. */
export function lockedWorkbook(): Problem {
  const message = 'The workbook is locked by a password. Open it, take the password away and save it anew.';
  return createError('locked-workbook', '', undefined, message);
}

/** Of what is no workbook, or a broken one. */
export function unreadableWorkbook(format: WorkbookFormat): Problem {
  const name = format === 'xlsx' ? 'Excel workbook' : 'workbook of LibreOffice';
  const message = `It is no ${name} that can be read; save it anew as .${format}, or as CSV.`;
  return createError(`unreadable-${format}`, '', undefined, message);
}
