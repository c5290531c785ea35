/**
 * A story that shows one event at a time is as high as that event. In a frame that follows its height the page around would
 * jump at every step: there it keeps the height of its highest event yet, as long as the frame is as wide.
 */

const stops = new WeakMap<HTMLElement, () => void>();

/**
 * Keeps `story` as high as it has been, and never under `least`, in CSS pixels. A story that is loaded anew is not kept twice.
 * Returns what stops it.
 */
export function holdHeight(story: HTMLElement, least: number): () => void {
  stops.get(story)?.();
  let held = least;
  let width = innerWidth;
  const hold = (height: number) => {
    held = height;
    story.style.minHeight = `${height}px`;
  };
  // Before the new layout is measured.
  const resized = () => {
    if (innerWidth !== width) hold(least);
    width = innerWidth;
  };
  const observer = new ResizeObserver(() => {
    const { height } = story.getBoundingClientRect();
    if (height > held) hold(height);
  });
  observer.observe(story);
  addEventListener('resize', resized);
  const stop = () => {
    observer.disconnect();
    removeEventListener('resize', resized);
  };
  stops.set(story, stop);
  return stop;
}
