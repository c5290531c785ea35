/** A piece of media with all that it may have: what few have goes with films and sounds, and with pictures that are compared. */
import type { TrackKind } from '../model.js';
import { list, mediaEntries, object, oneOf, optional, required, text } from './schema-parts.js';

/** The kinds of tracks that browsers and screen readers know; what they do not know they do not show. */
export const trackKinds = ['captions', 'subtitles', 'descriptions', 'chapters'] as const satisfies readonly TrackKind[];

/** Texts that go along with a film or a sound. */
export const track = object({
  src: required(text, 'The address of a file of WebVTT (`.vtt`), relative to the document too.'),
  lang: required(text, 'The language of its texts (BCP 47): `en`, `pt-BR`.'),
  kind: oneOf(
    trackKinds,
    '`captions`, unless said: all that is to be heard; `subtitles`: a translation of what is said; `descriptions`: what is to be seen; `chapters`: headings to jump to.',
  ),
  label: optional(text, 'What players call it; the name of its language unless said.'),
});

const { alt, caption, credit, width, height } = mediaEntries;

/** A picture that shows earlier what another one shows. */
export const before = object({
  src: required(text, 'Its address, as that of any picture.'),
  ...{ alt, caption, credit, width, height },
});

/** A picture, film or sound. */
export const media = object({
  ...mediaEntries,
  tracks: optional(
    list(track),
    'Captions and other texts that go along with a film or a sound; `[]` where there is nothing to hear.',
  ),
  poster: optional(text, 'The address of a picture that stands for a film before it plays.'),
  transcript: optional(
    text,
    'All that is to be heard and seen of a film or a sound, in Markdown. Readers open it under the player.',
  ),
  transcriptLang: optional(text, 'The language of the transcript (BCP 47), where it is not the story’s.'),
  before: optional(before, 'A picture that shows the same earlier: readers move the edge between the two.'),
});
