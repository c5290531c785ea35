/** What goes with a film or a sound: tracks of texts, a picture before it plays, a transcript. */
import type { Media, MediaAids, Track, TrackKind } from '../model.js';
import { createFinding, type Finding } from '../problems/finding.js';
import type { Setting } from './build-story.js';
import { asList, asObject, asOneOf, asText } from './loose.js';
import type { MediaDocument } from './schema.js';
import { toLanguageTag } from './to-language-tag.js';
import { toUrl } from './to-url.js';

/** What a piece of media of this type has of it; what makes no sense with that type is left out. */
export function toMediaAids(
  document: MediaDocument,
  type: Media['type'],
  where: string,
  { findings, document: { lang: storyLang } }: Pick<Setting, 'findings' | 'document'>,
): MediaAids {
  const { tracks: written, poster: picture, transcript: words, transcriptLang } = asObject(document);
  const isPlayed = type === 'video' || type === 'audio';
  const tracks = isPlayed ? toTracks(written, asText(storyLang) ?? 'en', `${where}.tracks`, findings) : [];
  const poster = type === 'video' ? toUrl(picture, `${where}.poster`, findings) : undefined;
  const transcript = type === 'image' ? undefined : asText(asText(words)?.trim());
  const lang = transcript && toLanguageTag(transcriptLang, `${where}.transcriptLang`, findings);
  return {
    ...(tracks.length > 0 && { tracks }),
    ...(poster && { poster }),
    ...(transcript && { transcript }),
    ...(lang && { transcriptLang: lang }),
  };
}

// Not that of the schema, which would be a chunk of its own for two that need it.
const otherKinds = ['subtitles', 'descriptions', 'chapters'] as const satisfies readonly TrackKind[];

/** More than any player lists; a browser takes milliseconds for each. */
const mostTracks = 100;

/**
 * Whoever reads the story may not understand a film that is translated into its language: the first such subtitles are shown at
 * once. Captions are there for the asking, as readers and their systems have chosen.
 */
function toTracks(written: MediaDocument['tracks'], storyLang: string, where: string, findings: Finding[]): Track[] {
  const listed = asList(written);
  if (listed.length > mostTracks)
    findings.push(createFinding('warning', 'wrong-value', where, listed.length, `at most ${mostTracks} tracks`, []));
  const tracks = listed.slice(0, mostTracks).flatMap(([index, document]): Omit<Track, 'isShown'>[] => {
    const { src: address, lang: code, kind, label } = asObject(document);
    const src = toUrl(address, `${where}[${index}].src`, findings);
    const lang = toLanguageTag(code, `${where}[${index}].lang`, findings);
    if (!src || !lang) return [];
    return [{ src, lang, kind: asOneOf(kind, otherKinds) ?? 'captions', label: asText(label) ?? nameOf(lang) }];
  });
  const shown = tracks.find(({ kind, lang }) => kind === 'subtitles' && primaryOf(lang) === primaryOf(storyLang));
  return tracks.map((track) => ({ ...track, isShown: track === shown }));
}

/** A language in its own words: who looks for it reads these. */
function nameOf(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(new Intl.Locale(lang).baseName) ?? lang;
}

function primaryOf(lang: string): string | undefined {
  return lang.toLowerCase().split('-')[0];
}
