/** What every exporter is: a story in, the text of a foreign format and all that did not fit into it out. */
import type { ToldStory } from '../core/document/told-story.js';
import type { Problem } from '../core/problems/problem.js';
import type { Language } from '../core/words/language.js';

/** What was made of a story. */
export interface Exported {
  readonly text: string;
  /** What has no place in the format; `where` is the path of the first of its kind in the document. */
  readonly problems: Problem[];
}

/** A story, and the language in which it is told where its words are not the author's. */
export interface SpokenStory extends ToldStory {
  readonly language: Language;
}

/** Writes a story that the check has found no error in, and whose document has no gaps. */
export type Exporter = (spoken: SpokenStory) => Exported | Promise<Exported>;
