/** The article, made in the browser. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Article } from './react-article.js';

const root = document.querySelector('#root')!;
createRoot(root).render(
  <StrictMode>
    <Article written={root.hasAttribute('data-written')} />
  </StrictMode>,
);
