/** The article, taken over from the server's HTML after the elements have made it theirs: the worst order. */
import 'dateline-story/define';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Article, type ArticleProps } from './react-article.js';

const props = JSON.parse(document.querySelector('#props')!.textContent) as ArticleProps;
const story = document.querySelector('dateline-story')!;
await new Promise((resolve) => story.addEventListener('story-load', resolve, { once: true }));
Object.assign(window, { before: [story, ...story.children] });
hydrateRoot(
  document.querySelector('#root')!,
  <StrictMode>
    <Article {...props} />
  </StrictMode>,
);
