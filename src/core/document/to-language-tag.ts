/** Languages in a document. */
import { createFinding, type Finding } from '../problems/finding.js';
import { asText } from './loose.js';

/**
 * What no tag of a language is: all have two or three letters first (RFC 5646 §2.2.1: others are reserved), and 35 characters say
 * any (§4.4.1). How long browsers take for a long one grows with the square of its length.
 */
const noTag = /^\w{4}|.{99}/;

/** The tag of a language (BCP 47) as it is usually written; absent where there is none, or what there is is none, which is told. */
export function toLanguageTag(value: unknown, where: string, findings: Finding[]): string | undefined {
  try {
    return Intl.getCanonicalLocales(asText(value)?.replace(noTag, '?'))[0];
  } catch {
    findings.push(createFinding('error', 'unknown-language', where, value));
    return undefined;
  }
}
