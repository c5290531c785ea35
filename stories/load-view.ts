/** For Storybook: a story as its views get it, from a file in this folder or from a document. */
import { html, type TemplateResult } from 'lit';
import { parseStory } from '../src/core/document/parse-story.js';
import type { StoryDocument } from '../src/core/document/schema.js';
import { initialState, reduce, type StoryState } from '../src/core/state.js';
import { toLanguage, type Language } from '../src/core/words/language.js';
import { loadWords } from '../src/core/words/load-words.js';

/** What a view is given. */
export interface LoadedView {
  readonly state: StoryState;
  readonly language: Language;
}

/** Addresses of the stories, beside Storybook's own page. */
export const addresses = {
  kim: 'stories/kim-in-russia/story.json',
  kimArabic: 'stories/kim-in-russia/story.ar.json',
  circumnavigation: 'stories/first-circumnavigation/story.json',
  summer: 'stories/dry-summer/story.json',
};

/** A loader for Storybook: the story at an address, or in a document, at the event `activeId`. */
export function viewOf(from: string | StoryDocument, activeId?: string): () => Promise<LoadedView> {
  return async () => {
    const value: unknown = typeof from === 'string' ? await (await fetch(from)).json() : from;
    const { story } = parseStory(value);
    const language = toLanguage(story.lang, await loadWords(story.lang));
    return { state: reduce(initialState, { type: 'loaded', story, activeId }), language };
  };
}

/** A view in a host of its own, in the direction of its story. */
export function frameView(
  { state, language }: LoadedView,
  width: number,
  view: (state: StoryState, language: Language) => TemplateResult,
): TemplateResult {
  return html`<view-frame
    dir=${language.direction}
    .state=${state}
    .view=${(now: StoryState) => view(now, language)}
    style="display: block; position: relative; margin: 16px; max-width: ${width}px"
  ></view-frame>`;
}
