/**
 * The frame's side: a story's page in an `<iframe>` tells the page around it how high its content is, whenever that
 * changes. It asks for no storage, no cookie and no origin, so it works in `sandbox="allow-scripts"`.
 */
import { heightRequest, toHeightMessages } from './height-message.js';
import { parseReady, type Heard } from './wordpress-secret.js';

/**
 * A page that sets the frame's height by its content, and content that grows with the frame, would go on for ever: after so
 * many heights without a reader's doing the frame keeps quiet.
 */
const mostHeights = 30;

/** Whoever may change a height by a gesture. */
const gestures = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Tells the height of `content` to the page around this one. Returns what stops it. */
export function tellHeight(content: HTMLElement, heard: Heard): () => void {
  const { href } = location;
  const stop = new AbortController();
  let told = 0;
  let width = 0;
  let left = mostHeights;

  const tell = () => {
    for (const message of toHeightMessages(told, { href, ...heard })) parent.postMessage(message, '*');
  };
  const observer = new ResizeObserver(() => {
    if (innerWidth !== width) left = mostHeights;
    width = innerWidth;
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told || height === 0 || left === 0) return;
    left--;
    told = height;
    tell();
  });
  observer.observe(content);
  stop.signal.addEventListener('abort', () => observer.disconnect());
  const { signal } = stop;
  for (const gesture of gestures)
    addEventListener(gesture, () => (left = mostHeights), { signal, capture: true, passive: true });
  addEventListener(
    'message',
    ({ source, data }) => {
      const isAsked = data === heightRequest || parseReady(data) !== undefined;
      if (source === parent && isAsked && told > 0) tell();
    },
    { signal },
  );
  return () => stop.abort();
}
