/**
 * The elements' types in Vue's templates and JSX: `import type {} from 'dateline-story/vue'` anywhere in the project, or
 * `"types": ["dateline-story/vue"]` in its tsconfig.json.
 */
import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';
import type { DatelineEvent } from '../elements/dateline-event.js';
import type { DatelineStory } from '../elements/dateline-story.js';
import type { EventOptions, StoryHandlers, StoryOptions } from './element-options.js';

/** An element as Vue's type checker sees it: what it takes, what it fires, and what a template ref to it is. */
type CustomElement<Element, Props> = new () => Element & {
  /** @deprecated Only for Vue's type checker. */
  $props: HTMLAttributes & Props & VNodeProps & AllowedComponentProps;
};

declare module 'vue' {
  interface GlobalComponents {
    'dateline-story': CustomElement<DatelineStory, StoryOptions & StoryHandlers>;
    'dateline-event': CustomElement<DatelineEvent, EventOptions>;
  }
  interface IntrinsicElementAttributes {
    'dateline-story': HTMLAttributes & StoryOptions & StoryHandlers;
    'dateline-event': HTMLAttributes & EventOptions;
  }
}
