/** Files that people try, of which no story can be made: which they are, and what to do instead. */
import { createError, type Problem } from '../core/problems/problem.js';

const picture = 'a picture, and not a table or a text. A story shows it where an event names it: "media"';

/** What such files begin with. */
const others: readonly (readonly [mark: RegExp, what: string])[] = [
  [/^%PDF-/, 'a PDF, whose tables cannot be read. Copy the table into a spreadsheet, and save that as .xlsx or CSV'],
  [/^\{\\rtf/, 'a text in RTF. Open it in Word or LibreOffice, and save it as .docx'],
  [/^(?:.PNG\r\n|ÿØÿ|GIF8[79]a|RIFF[^]{4}WEBP)/, picture],
];

/** What is wrong with a file that begins with `head`, where it is none that could hold a story. */
export function explainOtherFile(head: string): Problem | undefined {
  const what = others.find(([mark]) => mark.test(head))?.[1];
  return what === undefined ? undefined : createError('other-file', '', undefined, `This is ${what}.`);
}
