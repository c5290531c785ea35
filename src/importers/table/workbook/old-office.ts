/** Files of the old Microsoft Office, and newer ones that a password locks: which they are, and how they are saved anew. */
import { createError, type Problem } from '../../../core/problems/problem.js';
import { lockedWorkbook } from './read-workbook.js';

/** What is wrong with a file that begins as the old files of Microsoft Office do: `bytes` is all of it. */
export function explainOldOffice(bytes: Uint8Array): Problem {
  if (hasName(bytes, 'EncryptedPackage')) return lockedWorkbook();
  if (hasName(bytes, 'Workbook') || hasName(bytes, 'Book')) {
    const message = 'It is a workbook of an old Excel (.xls). Open it in Excel or LibreOffice and save it as .xlsx.';
    return createError('old-workbook', '', undefined, message);
  }
  const message =
    'It is a file of an old Microsoft Office. Open it there or in LibreOffice, and save it as .xlsx or .docx.';
  return createError('old-office', '', undefined, message);
}

/** Whether a file of the old Office has a part of this name, which is written in UTF-16. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte) && bytes[at + wanted.length] === 0) return true;
  return false;
}
