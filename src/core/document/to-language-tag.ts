/** Languages in a document. */
import { createFinding, type Finding } from '../problems/finding.js';
import { asText } from './loose.js';

/** The tag of a language (BCP 47) as it is usually written; absent where there is none, or what there is is none, which is told. */
export function toLanguageTag(value: unknown, where: string, findings: Finding[]): string | undefined {
  try {
    return Intl.getCanonicalLocales(asText(value))[0];
  } catch {
    findings.push(createFinding('error', 'unknown-language', where, value));
    return undefined;
  }
}
