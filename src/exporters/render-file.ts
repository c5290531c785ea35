/** The text of a story's file as the HTML that a page keeps: what the editor of a CMS puts into a post. */
import { headContent } from '../core/content/heading-content.js';
import { checkDocument, type CheckedDocument } from '../core/document/check-document.js';
import { countStory, type ToldCount } from '../core/document/count-told.js';
import { parseDocument } from '../core/document/parse-document.js';
import { fromChecked } from '../core/document/parse-story.js';
import type { Problem } from '../core/problems/problem.js';
import { speak } from '../core/words/speak.js';
import { renderEvents } from './render-story.js';
import { writeHtml } from './write-html.js';

/** How a file is written. */
export interface RenderFileOptions {
  /** Whether the story's title stands above its events. It does unless said. */
  readonly heading?: boolean;
}

/** A story's text, and what its element has to say of it. */
export interface RenderedFile {
  /** What stands in the story's element. */
  readonly html: string;
  /** BCP 47. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly told: ToldCount;
  readonly problems: readonly Problem[];
}

/** The inside of a `<dateline-story>` of the file with this text. What is wrong in the file is left out, with a problem. */
export function renderFile(text: string, options?: RenderFileOptions): Promise<RenderedFile> {
  return render(parseDocument(text), options);
}

/** The same of a document, which nobody need have checked. */
export function renderDocument(document: unknown, options?: RenderFileOptions): Promise<RenderedFile> {
  return render(checkDocument(document), options);
}

async function render(checked: CheckedDocument, { heading = true }: RenderFileOptions = {}): Promise<RenderedFile> {
  const { story, problems } = fromChecked(checked);
  const { words, direction } = await speak(story.lang);
  const head = heading && story.title ? [writeHtml([headContent(story, 2)])] : [];
  return {
    html: [...head, renderEvents(story, { words })].join('\n'),
    lang: story.lang,
    direction,
    told: countStory(story),
    problems,
  };
}
