/** Pages that somebody got instead of the data: a sheet’s editor, a page to log in. */
import { createError, type Problem } from '../core/problems/problem.js';

/** Such a page says what it is near its beginning. */
const looksAt = 200_000;

/** What to do instead where `html` is such a page; absent where it is a page like any other. */
export function tellWebPage(html: string): Problem | undefined {
  const head = html.slice(0, looksAt);
  if (/<table\b/i.test(head)) return undefined;
  if (/https:\/\/docs\.google\.com\/(?:static\/)?spreadsheets\b/i.test(head)) return createError('web-page', '', undefined, sheet); // prettier-ignore
  const asksWho = /<input\b[^<>]*\btype\s*=\s*["']?password\b|https:\/\/(?:accounts\.google\.com|login\.microsoftonline\.com)\//i.test(head); // prettier-ignore
  return asksWho ? createError('web-page', '', undefined, login) : undefined;
}

const publish = 'In Google Sheets: File → Share → Publish to web, choose the sheet and “Comma-separated values (.csv)”, and use that address.'; // prettier-ignore
const sheet = `This is the page on which a sheet is edited, and not what stands in it. ${publish}`;
const login = `This is a page to log in, and not the file behind it. Download the file, or share it with everybody. ${publish}`; // prettier-ignore
