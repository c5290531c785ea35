/** Addresses in a document. */
import { createFinding, type Finding } from '../problems/finding.js';
import { isSafeUrl } from '../urls/safe-url.js';
import { asText } from './loose.js';

/** An address that may be shown or fetched; one that may not is a finding. */
export function toUrl(value: unknown, where: string, findings: Finding[]): string | undefined {
  const url = asText(value)?.trim();
  if (!url || isSafeUrl(url)) return url;
  findings.push(createFinding('error', 'unsafe-url', where, url));
  return undefined;
}
