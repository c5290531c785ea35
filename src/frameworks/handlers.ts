/** How templates name the handlers of a story's events. */
import type { storyEvents, StoryHandlers } from './element-options.js';

/** The handlers by a prefix and the events' own names: `onactive-change`, `on:active-change`. */
export type HandlersByEvent<Prefix extends string> = {
  [Name in keyof StoryHandlers as `${Prefix}${(typeof storyEvents)[Name]}`]?: StoryHandlers[Name];
};
