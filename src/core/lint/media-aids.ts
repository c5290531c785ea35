/** Captions, transcripts and posters: what is missing, and what readers will not get to see. */
import { asList, asText } from '../document/loose.js';
import { createWarning, type Problem } from '../problems/problem.js';
import { isAllowedHost, otherHost, toHost, toPage } from '../urls/remote.js';
import { mediaOf, type LintedMedia } from './linted-media.js';
import type { Rule } from './rule.js';

/** Who does not hear has captions of a film (WCAG 2.2, 1.2.2), and a transcript of a sound (1.2.1). */
export const filmsAndSoundsAreRead: Rule = ({ document }) => {
  const media = mediaOf(document);
  const films = media.filter(({ shown, document: { tracks } }) => shown.type === 'video' && !areCaptioned(tracks));
  const sounds = media.filter(({ shown, document: { transcript } }) => shown.type === 'audio' && !asText(transcript));
  return [
    ...tellFirst('no-captions', films, 'tracks', (which) => `${which('film')} no captions, and who does not hear misses what is said (WCAG 1.2.2); "tracks" should name a file of WebVTT, or be [] where there is nothing to hear.`),
    ...tellFirst('no-transcript', sounds, 'transcript', (which) => `${which('sound')} no transcript, and who does not hear misses all of it (WCAG 1.2.1); "transcript" should say what is to be heard.`),
  ];
}; // prettier-ignore

function areCaptioned(tracks: LintedMedia['document']['tracks']): boolean {
  if (tracks?.length === 0) return true;
  return asList(tracks).some(([, { kind = 'captions' }]) => kind === 'captions' || kind === 'subtitles');
}

/** One problem for all that lack the same, at the first of them. */
function tellFirst(
  code: string,
  [first, ...others]: readonly LintedMedia[],
  key: string,
  toMessage: (which: (kind: string) => string) => string,
): Problem[] {
  if (!first) return [];
  const which = (kind: string) =>
    others.length === 0 ? `This ${kind} has` : `This ${kind} and ${others.length} more have`;
  return [createWarning(code, `${first.at}.${key}`, undefined, toMessage(which))];
}

/** What a kind of media cannot have is not shown. */
export const aidsFitMedia: Rule = ({ document }) =>
  mediaOf(document).flatMap(({ at, shown: { type }, document: { tracks, poster, transcript } }) => {
    const tell = (key: string, value: unknown, message: string) =>
      createWarning('other-media-aid', `${at}.${key}`, value, message);
    const isPlayed = type === 'video' || type === 'audio';
    return [
      ...(isPlayed || asList(tracks).length === 0 ? [] : [tell('tracks', tracks, whyNoTracks(type))]),
      ...(type === 'video' || asText(poster) === undefined ? [] : [tell('poster', poster, whyNoPoster(type))]),
      ...(type !== 'image' || asText(transcript) === undefined
        ? []
        : [tell('transcript', transcript, 'A picture has no transcript; what it shows belongs in "alt".')]),
    ];
  });

function whyNoTracks(type: LintedMedia['shown']['type']): string {
  if (type === 'embed')
    return 'What another site plays has captions of its own, and these are not shown; a "transcript" is.';
  return 'Only a film or a sound that the page itself plays has captions; these are not shown.';
}

function whyNoPoster(type: LintedMedia['shown']['type']): string {
  if (type === 'audio') return 'A sound shows no poster; the picture should be an entry of "media" of its own.';
  return 'Only a film that the page itself plays has a poster; this one is not shown.';
}

const otherCaptions = /\.(?:srt|sbv|sub|ssa|ass|ttml|dfxp|xml|stl|scc|smi|lrc|txt)(?:$|[?#])/i;

/** Browsers read WebVTT and nothing else. */
export const tracksAreWebvtt: Rule = ({ document }) =>
  mediaOf(document).flatMap(({ aids }) =>
    aids
      .filter(({ where, src }) => !where.endsWith('.poster') && otherCaptions.test(src))
      .map(({ where, src }) => {
        const message =
          'Browsers show WebVTT alone; the file should be converted to ".vtt". Of SubRip (".srt") the first line becomes WEBVTT, the next is blank, and its times have points for commas.';
        return createWarning('no-webvtt', where, src, message);
      }),
  );

/** What players list by the same name nobody can tell apart. */
export const tracksDiffer: Rule = ({ document }) =>
  mediaOf(document).flatMap(({ at, document: { tracks } }) => {
    const known = new Set<string>();
    return asList(tracks).flatMap(([index, { kind = 'captions', lang, label }]) => {
      const name = JSON.stringify([kind, lang, label]);
      const isKnown = known.has(name);
      known.add(name);
      const message = 'Another track is of the same kind and language; a "label" should tell them apart.';
      return isKnown ? [createWarning('same-track', `${at}.tracks[${index}]`, lang, message)] : [];
    });
  });

/** A transcript is there to be read, not fetched. */
export const transcriptsAreTexts: Rule = ({ document }) =>
  mediaOf(document).flatMap(({ at, document: { transcript } }) => {
    if (typeof transcript !== 'string' || !/^(?:https?:\/\/\S+|\S+\.(?:txt|md|html?|pdf|docx?|vtt|srt))$/i.test(transcript.trim())) return [];
    const message = 'It is shown as it is written; it should be the text itself, in Markdown, or a link to it: [Transcript](https://…).';
    return [createWarning('transcript-address', `${at}.transcript`, transcript, message)];
  }); // prettier-ignore

/** Where a film comes at once, its reader is not asked for the host of its captions. */
export const aidsAreAllowed: Rule = ({ document: { allowRemote }, document, story }) => {
  if (allowRemote === undefined) return [];
  return mediaOf(document).flatMap(({ shown, aids }) =>
    aids.flatMap(({ where, src }) => {
      const host = otherHost(src, story);
      if (host === undefined || host === toHost(shown.src, toPage(story)) || isAllowedHost(host, allowRemote)) return [];
      const message = `It comes from another host than what it goes with: a published page is without it. "allowRemote" should name ${host}, or the file be put beside the other.`;
      return [createWarning('unasked-host', where, src, message)];
    }),
  );
}; // prettier-ignore
