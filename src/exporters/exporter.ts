/** What every exporter is: a story document in, the text of a foreign format and all that did not fit into it out. */
import type { StoryDocument } from '../core/document/schema.js';
import type { Problem } from '../core/problems/problem.js';

/** What was made of a story. */
export interface Exported {
  readonly text: string;
  /** What has no place in the format; `where` is the path of the first of its kind in the document. */
  readonly problems: Problem[];
}

/** Writes a story that the check has found no error in. */
export type Exporter = (document: StoryDocument) => Exported | Promise<Exported>;
