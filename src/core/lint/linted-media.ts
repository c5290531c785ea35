/** The media of a document, as rules look at them. */
import { asList, asText, isObject } from '../document/loose.js';
import type { MediaDocument, StoryDocument } from '../document/schema.js';
import { toPlayable, type Playable } from '../media/to-playable.js';

/** A piece of media. */
export interface LintedMedia {
  /** Where its address stands. */
  readonly where: string;
  /** Where it stands itself. */
  readonly at: string;
  readonly src: string;
  readonly type: MediaDocument['type'];
  readonly shown: Playable;
  readonly document: MediaDocument;
  /** The addresses of its poster and its tracks, where it has such as its kind may. */
  readonly aids: readonly LintedAid[];
}

/** An address of what goes with a film or a sound. */
export interface LintedAid {
  readonly where: string;
  readonly src: string;
}

/** The media of a document, and what each is shown as; what has no safe address is shown nowhere. */
export function mediaOf(document: StoryDocument): LintedMedia[] {
  return asList(document.events).flatMap(([index, event]) =>
    asList(event.media).flatMap(([item, media]) => toLinted(media, `events[${index}].media[${item}]`)),
  );
}

/** The earlier picture of what is compared. */
export function beforeOf({ at, document: { before } }: LintedMedia): LintedMedia[] {
  return isObject(before) ? toLinted({ ...before, type: 'image' }, `${at}.before`) : [];
}

function toLinted(media: MediaDocument, at: string): LintedMedia[] {
  const { type, src } = media;
  const shown = typeof src === 'string' ? toPlayable(src, type) : undefined;
  return shown ? [{ where: `${at}.src`, at, src, type, shown, document: media, aids: aidsOf(media, shown, at) }] : [];
}

function aidsOf({ poster, tracks }: MediaDocument, { type }: Playable, at: string): LintedAid[] {
  const picture = type === 'video' ? asText(poster) : undefined;
  return [
    ...(picture === undefined ? [] : [{ where: `${at}.poster`, src: picture }]),
    ...(type === 'video' || type === 'audio' ? asList(tracks) : []).flatMap(([index, { src }]) =>
      asText(src) === undefined ? [] : [{ where: `${at}.tracks[${index}].src`, src }],
    ),
  ];
}
