/** Languages in a document. */
import { createFinding, type Finding } from '../problems/finding.js';
import { asText } from './loose.js';

/** The tag of a language (BCP 47) as it is usually written; absent where there is none, or what there is is none, which is told. */
export function toLanguageTag(value: unknown, where: string, findings: Finding[]): string | undefined {
  const lang = asText(value);
  try {
    return lang && Intl.getCanonicalLocales(lang)[0];
  } catch {
    findings.push(createFinding('error', 'unknown-language', where, lang));
    return undefined;
  }
}
