/** The headings of a story and of its events. */
import type { Story, StoryEvent } from '../model.js';
import { content, type Content, type ContentTag } from './content.js';

/** A story's title as a heading of this level (1 to 6), its summary, and who has written it. */
export function headContent({ title, summary, byline }: Story, level: number): Content {
  const lines = [summary, byline].filter(Boolean).map((line) => content('p', {}, line));
  return content('div', { class: 'story-head' }, content(toTag(level), {}, title), ...lines);
}

/** An event's title as a heading of this level; absent without any. */
export function titleContent({ title }: StoryEvent, level: number): Content | undefined {
  return title ? content(toTag(level), { class: 'title' }, title) : undefined;
}

function toTag(level: number): ContentTag {
  return `h${level}` as ContentTag;
}
