/** What a story document needs besides what a page's own events do: its check, its references. Loaded only where there is one. */
export { checkDocument } from './check-document.js';
export { toStory } from './to-story.js';
