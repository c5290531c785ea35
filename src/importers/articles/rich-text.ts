/** A text of HTML as a story has it: Markdown, and the pictures, films and sounds beside it. */
import type { MediaDocument } from '../../core/document/schema.js';
import type { Problem } from '../../core/problems/problem.js';
import { htmlLimits, htmlToMarkdown, isMarkup, treeToMarkdown } from '../html-to-markdown.js';
import { parseHtml } from '../parse-html.js';
import { takeShownMedia } from './take-shown-media.js';

/** The text and the pictures of `html`; what is left out is added to `problems`. */
export async function readRichText(
  html: string,
  where: string,
  problems: Problem[],
): Promise<{ readonly text: string; readonly media: MediaDocument[] }> {
  const root = isMarkup(html) && html.length <= htmlLimits.mostLetters ? await parseHtml(html, htmlLimits) : undefined;
  if (!root) return { text: await htmlToMarkdown(html, where, problems), media: [] };
  const media = takeShownMedia(root, where, problems);
  return { text: await treeToMarkdown(root, where, problems), media };
}
