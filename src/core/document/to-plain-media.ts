/** The pictures, films and sounds of a document. */
import type { Media } from '../model.js';
import { createFinding } from '../problems/finding.js';
import type { Setting } from './build-story.js';
import { asNumber, asObject, asOneOf, asText } from './loose.js';
import type { MediaDocument } from './schema.js';
import { toUrl } from './to-url.js';

/** What one entry of `media` is in the story, none where it is nothing; what is wrong is told as it is read. */
export type ToMedia = (
  document: MediaDocument,
  where: string,
  setting: Pick<Setting, 'findings' | 'document'>,
) => Media[];

/** Pictures, films and sounds as they are written. */
export const toPlainMedia: ToMedia = (document, where, setting) => toMediaOf(plainTypes, document, where, setting);

const plainTypes = ['image', 'video', 'audio'] as const;

/** A piece of media of one of `types`, without what only few have. */
export function toMediaOf(
  types: readonly Media['type'][],
  document: MediaDocument,
  where: string,
  { findings }: Pick<Setting, 'findings'>,
): Media[] {
  const { type: kind, src: address, alt, caption, credit, width, height } = asObject(document);
  const type = asOneOf(kind, types);
  const src = toUrl(address, `${where}.src`, findings);
  if (!type || !src) return [];
  if (type === 'image' && typeof alt !== 'string') {
    findings.push(createFinding('warning', 'missing-alt', `${where}.alt`, alt));
  }
  return [
    {
      type,
      src,
      alt: typeof alt === 'string' ? alt : undefined,
      caption: asText(caption),
      credit: asText(credit),
      width: asNumber(width),
      height: asNumber(height),
    },
  ];
}
