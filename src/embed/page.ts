/**
 * The page's side: one small script for a page with stories in frames. A frame is known by its window, not by its origin,
 * which a sandboxed frame does not have; only the frame that speaks is resized, and only one that is said to hold a story.
 */
import { heightRequest, parseHeightMessage } from './height-message.js';

/** Gives every story's frame in this document the height it asks for. Returns what stops it. */
export function fitFrames(): () => void {
  const stop = new AbortController();
  addEventListener('message', fit, { signal: stop.signal });
  for (const { contentWindow } of storyFrames()) contentWindow?.postMessage(heightRequest, '*');
  return () => stop.abort();
}

function fit({ source, data }: MessageEvent<unknown>): void {
  const height = parseHeightMessage(data);
  if (height === undefined) return;
  const frame = [...storyFrames()].find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  if (asked.size === 0) requestAnimationFrame(setHeights);
  asked.set(frame, `${height}px`);
}

/** What frames have asked for since the page was drawn: however much they say, it is laid out once. */
const asked = new Map<HTMLIFrameElement, string>();

function setHeights(): void {
  for (const [{ style }, height] of asked) if (style.height !== height) style.height = height;
  asked.clear();
}

function storyFrames(): Iterable<HTMLIFrameElement> {
  return document.querySelectorAll<HTMLIFrameElement>('iframe.dateline-story');
}
