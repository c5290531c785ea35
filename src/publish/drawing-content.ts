/** Our drawings as pictures in a page. */
import { content, type Content } from '../core/content/content.js';
import type { Drawing } from './published-story.js';

/** A drawing that is at `src`; nothing of it is loaded where it is not shown. */
export function drawingContent(kind: 'map' | 'poster', { alt, width, height }: Drawing, src: string): Content {
  const size = { width: String(width), height: String(height) };
  return content('figure', { class: kind }, content('img', { src, alt, loading: 'lazy', decoding: 'async', ...size }));
}
