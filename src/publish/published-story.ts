/** A story that is to be published, with all that lies beside it. */
import type { ToldStory } from '../core/document/told-story.js';
import type { Language } from '../core/words/language.js';

/** What is published of a story, whose document fits the format: `withoutMistakes` makes it of any. */
export interface PublishedStory extends ToldStory {
  /** Where it is in the site: '' or a path that ends in `/`. */
  readonly folder: string;
  /** Its own pictures, films and sounds, by their paths from the document. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** A drawing of ours. */
export interface Drawing {
  readonly svg: string;
  /** The same in pixels, where there was something to draw it. */
  readonly png?: Uint8Array;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The drawings of a story. */
export interface Drawings {
  /** The card that others show of it. */
  readonly poster: Drawing;
  /** A map for each event that has one, by the event's id. */
  readonly maps: ReadonlyMap<string, Drawing>;
}

/** A story, the language it is told in, and its drawings. */
export interface DrawnStory extends PublishedStory {
  readonly language: Language;
  readonly drawings: Drawings;
}
