/**
 * The elements' classes and the types they speak in, without registering anything: for frameworks and for subclasses.
 * `dateline-story/define` registers them.
 */
export type { Problem } from './core/problems/problem.js';
export type { StoryDocument } from './core/document/schema.js';
export type { Cause, Order } from './core/state.js';
export { DatelineEvent } from './elements/dateline-event.js';
export type { Layout } from './controllers/reading-area.js';
export { DatelineStory } from './elements/dateline-story.js';
export { ActiveChangeEvent, ActiveRequestEvent, StoryLoadEvent, StoryProblemsEvent } from './elements/story-events.js';
