/** Texts that are empty, or that hold what readers would see as it is written. */
import { asText } from '../document/loose.js';
import { createWarning, formatValue, type Problem } from '../problems/problem.js';
import { authorTexts } from './author-texts.js';
import type { Rule } from './rule.js';

/** A text of nothing says nothing; only `alt` may be empty. */
export const noEmptyText: Rule = ({ document }) =>
  authorTexts(document)
    .filter(({ where, value }) => value.trim() === '' && !(where.endsWith('.alt') && value === ''))
    .map(({ where, value }) =>
      createWarning('empty-text', where, value, 'It is empty; it should say something, or be left out.'),
    );

/** A story needs a headline and something to tell. */
export const somethingToTell: Rule = ({ document, story }) => {
  const problems: Problem[] = [];
  if (asText(document.title) === undefined && document.title !== '') {
    problems.push(createWarning('no-story-title', 'title', undefined, 'The story has no title; it should have one.'));
  }
  if (story.events.length === 0) {
    const message = 'The story tells of no event; "events" should have one at least.';
    problems.push(createWarning('no-events', 'events', undefined, message));
  }
  return problems;
};

/** A tag, but no address in angle brackets. Each part stops at the next bracket, so that it is quick with any text. */
const tag = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/i;
const reference = /&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i;

/** HTML is not read: readers see the tags. */
export const noHtml: Rule = ({ document }) =>
  authorTexts(document).flatMap(({ where, value, isMarkdown }) => {
    const found = tag.exec(isMarkdown ? withoutCode(value) : value)?.[0] ?? (isMarkdown ? undefined : reference.exec(value)?.[0]);
    if (found === undefined) return [];
    const right = isMarkdown ? 'it should be Markdown, such as *emphasis*' : 'it should be plain text';
    return [createWarning('html-in-text', where, value, `Readers see ${formatValue(found)} as it is written; ${right}.`)];
  }); // prettier-ignore

/** Pictures in Markdown are refused: they have no size, no credit, and no place in the layout. */
export const noPicturesInText: Rule = ({ document }) =>
  authorTexts(document).flatMap(({ where, value, isMarkdown }) => {
    if (!isMarkdown || !/!\[[^\]]*\]\(/.test(withoutCode(value))) return [];
    const message = 'Pictures in the text are not shown; they should be in "media", with an "alt".';
    return [createWarning('picture-in-text', where, value, message)];
  });

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '');
}
