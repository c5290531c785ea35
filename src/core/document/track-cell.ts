/** The tracks of a film or a sound as a cell of a table: `en <film.en.vtt>; subtitles de <film.de.vtt>`. */
import { asOneOf } from './loose.js';
import { trackKinds } from './media-schema.js';
import { valueSeparator } from './own-columns.js';
import type { TrackDocument } from './schema.js';

/** The cell of these tracks, their labels left out; absent where a language is not written as one. */
export function formatTracks(tracks: readonly TrackDocument[]): string | undefined {
  const cells = tracks.map(({ src, lang, kind }) => `${kind ? `${kind} ` : ''}${lang} <${src.replace(/[;<>\s]/g, encodeURIComponent)}>`); // prettier-ignore
  return tracks.every(({ lang }) => /^[a-z\d-]+$/i.test(lang)) ? cells.join(`${valueSeparator} `) : undefined;
}

/** The tracks in a cell; what is none is handed to `tell`. */
export function parseTracks(cell: string, tell: (part: string) => void): TrackDocument[] {
  return cell.split(valueSeparator).flatMap((part): TrackDocument[] => {
    const [, word, lang, src] = /^(?:([a-z]+) )?([a-z\d-]+) <([^<>\s]+)>$/i.exec(part.trim()) ?? [];
    const kind = asOneOf(word, trackKinds);
    if (lang !== undefined && src !== undefined && word === kind) return [{ src, lang, ...(kind && { kind }) }];
    if (part.trim()) tell(part.trim());
    return [];
  });
}
