/** What a page of one story begins with. */
import { content, type Content } from '../core/content/content.js';
import { toDateTimeAttribute } from '../core/dates/when.js';
import type { Story } from '../core/model.js';
import { formatWhen } from '../core/text/date-text.js';
import type { Language } from '../core/words/language.js';
import { toPageTitle } from './page-head.js';

/** Title, summary, who wrote it and when it was published. With `href`, the address of the whole story, the title is a link. */
export function titleBlock(story: Story, language: Language, href?: string): Content[] {
  const { summary, byline, published } = story;
  const title = toPageTitle(story);
  const date = published && formatWhen(published, language);
  const line = [
    ...(byline ? [content('span', {}, byline)] : []),
    ...(published && date
      ? [content('span', {}, content('time', { datetime: toDateTimeAttribute(published) }, date))]
      : []),
  ];
  return [
    content('h1', {}, href === undefined ? title : content('a', { href }, title)),
    ...(summary ? [content('p', { class: 'summary' }, summary)] : []),
    ...(line.length > 0 ? [content('p', { class: 'byline' }, ...line)] : []),
  ];
}
