import { parseFrameHeight } from '../core/media/frame-height.js';

/**
 * Gives the frames that `selector` finds in `root` the height that each asks for itself, as those of charts and posts do; no other
 * window is heard. It ends with the root.
 */
export function followHeights(root: ParentNode, selector: string): void {
  const kept = new WeakRef(root);
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    const still = kept.deref();
    if (!still) {
      removeEventListener('message', hear);
      return;
    }
    const height = source && parseFrameHeight(data);
    if (!height) return;
    for (const frame of still.querySelectorAll<HTMLIFrameElement>(selector))
      if (frame.contentWindow === source) setHeight(frame, height);
  };
  addEventListener('message', hear);
}

/** The shape of a film is no longer its own. */
function setHeight({ style }: HTMLIFrameElement, height: number): void {
  style.aspectRatio = 'auto';
  style.height = `${height}px`;
}
