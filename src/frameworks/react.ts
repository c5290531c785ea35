'use client';
/**
 * `<dateline-story>` for React 19: `import { DatelineStory } from 'dateline-story/react'`. It gives the element its story
 * only once React has taken over the server's HTML, and so React finds inside what it has put there and nothing else.
 */
import {
  createElement,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type DetailedHTMLProps,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import type { DatelineEvent } from '../elements/dateline-event.js';
import type { DatelineStory as StoryElement } from '../elements/dateline-story.js';
import {
  storyAttributes,
  storyEvents,
  storyValues,
  type EventAttributes,
  type StoryAttributes,
  type StoryHandlers,
  type StoryOptions,
} from './element-options.js';
import type { HandlersByEvent } from './handlers.js';

type ElementProps = Omit<HTMLAttributes<StoryElement>, 'children' | 'dangerouslySetInnerHTML'>;

/** What `<DatelineStory>` takes: what the element and any element take, and its text. */
export interface DatelineStoryProps extends ElementProps, StoryOptions, StoryHandlers {
  /** The story's text: `<dateline-event>`s, and whatever else stands between them. React's own, never moved. */
  readonly children?: ReactNode;
  /** The same as HTML, as `renderEvents` writes it on the server; it goes into the page unchecked. */
  readonly html?: string;
  readonly ref?: Ref<StoryElement>;
}

/** A story with places and dates. It loads the elements by itself when it is mounted. */
export function DatelineStory({ html, children, ref, ...rest }: DatelineStoryProps): ReactElement {
  const element = useRef<StoryElement>(null);
  const inner = useMemo(() => (html === undefined ? undefined : { __html: html }), [html]);
  useImperativeHandle(ref, () => element.current!, []);
  useValues(element, rest);
  useHandlers(element, rest);
  useEffect(loadElements, []);
  // The element changes its own attributes, perhaps before React takes over.
  const own = { ref: element, suppressHydrationWarning: true, dangerouslySetInnerHTML: inner };
  return createElement('dateline-story', { ...toAttributes(rest), ...own }, children);
}

/** What is set once React has taken over the server's HTML. */
const values = ['src', ...storyValues] as const;

/** Before the elements are there React would make attributes of them. */
function useValues(element: RefObject<StoryElement | null>, options: StoryOptions): void {
  for (const name of values) {
    const value = options[name];
    useLayoutEffect(() => {
      Object.assign(element.current!, { [name]: value });
    }, [element, name, value]);
  }
}

/** React listens to no events of custom elements while it hydrates. */
function useHandlers(element: RefObject<StoryElement | null>, handlers: StoryHandlers): void {
  for (const [name, event] of Object.entries(storyEvents)) {
    const handler = handlers[name as keyof StoryHandlers] as EventListener | undefined;
    useLayoutEffect(() => {
      const target = element.current;
      if (!target || !handler) return;
      target.addEventListener(event, handler);
      return () => target.removeEventListener(event, handler);
    }, [element, event, handler]);
  }
}

function toAttributes(props: object): Readonly<Record<string, unknown>> {
  const names: Readonly<Record<string, string>> = storyAttributes;
  const entries = Object.entries(props).filter(([name]) => !(name in storyEvents) && !values.includes(name as never));
  return Object.fromEntries(entries.map(([name, value]: [string, unknown]) => [names[name] ?? name, value]));
}

function loadElements(): void {
  import('../define.js').catch((error: unknown) => {
    console.error('dateline-story: the elements have not loaded.', error);
  });
}

type Any<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own.
  namespace JSX {
    interface IntrinsicElements {
      'dateline-story': Any<StoryElement> & StoryAttributes & HandlersByEvent<'on'>;
      'dateline-event': Any<DatelineEvent> & EventAttributes;
    }
  }
}
