/** The elements' types in Svelte's templates: `import type {} from 'dateline-story/svelte'` anywhere in the project. */
import type { EventAttributes, StoryAttributes } from './element-options.js';
import type { HandlersByEvent } from './handlers.js';

/** Whatever else Svelte takes: its directives, HTML's own attributes. */
interface Others {
  [name: string]: unknown;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Svelte's own.
  namespace svelteHTML {
    interface IntrinsicElements {
      /** Handlers as in Svelte 5 and in Svelte 4. */
      'dateline-story': StoryAttributes & HandlersByEvent<'on'> & HandlersByEvent<'on:'> & Others;
      'dateline-event': EventAttributes & Others;
    }
  }
}
