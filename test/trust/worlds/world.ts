/** A world in which something around a story is broken, and what must come of it all the same. */
import type { ServerResponse } from 'node:http';
import type { Visit } from '../../e2e/visit.js';

/** What a reader finds in the end. */
export type Outcome =
  /** The story, as a whole. */
  | 'story'
  /** The story’s text, and a note where a part beside it has not come, with something to press. */
  | 'part'
  /** A note in the story's place, with something to press or to follow. */
  | 'note'
  /** A note that says what is wrong, where the reader can do nothing about it. */
  | 'word'
  /** The text that the page has written itself. */
  | 'text';

/** What is broken, and what comes of it. */
export interface World {
  readonly name: string;
  readonly ends: Outcome;
  /** Whether the page has the story as HTML, or the address of its file; the address unless said. */
  readonly written?: boolean;
  /** How the story's file is answered, the first time, the second …; the last for all that follow. As it is unless said. */
  readonly answers?: readonly ((response: ServerResponse) => void)[];
  /** The story's address, where it is none of ours. */
  readonly src?: string;
  /** In the page's head, before the script. */
  readonly head?: string;
  /** Around the story. */
  readonly wrap?: (story: string) => string;
  /** Paths that do not come. */
  readonly broken?: RegExp;
  /** Paths that are never answered. */
  readonly silent?: RegExp;
  /** What is not as it should be in the browser; runs there before all else. */
  readonly before?: () => void;
  /** What happens then, after which the story is there. */
  readonly recovers?: (visit: Visit) => Promise<unknown>;
  /** Why this fails, as is known. */
  readonly known?: string;
}
