/** Text without markup as Markdown. */
import { escapeHtml } from '../core/content/escape.js';
import type { Problem } from '../core/problems/problem.js';
import { htmlToMarkdown, isMarkup } from './html-to-markdown.js';

/** Markdown that shows `text` as it is written, lines and paragraphs too; what is HTML after all is read as that. */
export async function plainToMarkdown(text: string, where: string, problems: Problem[]): Promise<string> {
  if (isMarkup(text)) return htmlToMarkdown(text, where, problems);
  const paragraphs = text.split(/\n[ \t]*\n/).map((paragraph) => paragraph.trim());
  const toHtml = (paragraph: string): string => `<p>${paragraph.split('\n').map(escapeHtml).join('<br>')}</p>`;
  return htmlToMarkdown(paragraphs.filter(Boolean).map(toHtml).join(''), where, problems);
}
