/** Reading the text of a story document. */
import { parseJson } from '../json/parse-json.js';
import { checkDocument, type CheckedDocument } from './check-document.js';

/** The document in the text of a JSON file, checked, its references not yet resolved. */
export function parseDocument(text: string): CheckedDocument {
  const parsed = parseJson(text);
  if ('problem' in parsed) return { document: { events: [] }, problems: [parsed.problem] };
  return checkDocument(parsed.value);
}
