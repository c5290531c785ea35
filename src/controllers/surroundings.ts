/**
 * What an element stands in: which box scrolls it, and whether a sticky panel can work there.
 */

/** What scrolls an element. */
export interface Surroundings {
  /** The scrolling ancestor; absent where it is the page itself. */
  readonly scroller?: Element;
  /** False where no scrolling can drive a story: in a small frame, or under an ancestor that cuts off without scrolling. */
  readonly scrolls: boolean;
}

/** What tells of a window whether it is a frame, and how tall, in CSS pixels. */
export type FrameWindow = Pick<Window, 'parent' | 'innerHeight'>;

/** Looks at the ancestors of `element`, through shadow roots, and at the window that it is in. */
export function findSurroundings(element: Element, view: FrameWindow = window): Surroundings {
  if (isSmallFrame(view)) return { scrolls: false };
  for (let box = parentOf(element); box && !isRoot(box); box = parentOf(box)) {
    const overflow = getComputedStyle(box).overflowY;
    if (overflow === 'hidden') return { scrolls: false };
    if (overflow === 'auto' || overflow === 'scroll') {
      return box.scrollHeight > box.clientHeight ? { scroller: box, scrolls: true } : { scrolls: false };
    }
  }
  return { scrolls: !rootsCutOff() };
}

/** An ancestor in the flat tree: the slot's, the shadow host's, else the parent. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

function isRoot(element: Element): boolean {
  return element === element.ownerDocument.documentElement || element === element.ownerDocument.body;
}

/** Measured: sticking dies when both `html` and `body` hide their overflow; either alone is passed on to the window. */
function rootsCutOff(): boolean {
  return [document.documentElement, document.body].every((root) => {
    const { overflowX, overflowY } = getComputedStyle(root);
    return overflowX === 'hidden' || overflowY === 'hidden';
  });
}

/** From this height on, in CSS pixels, a frame is a window of its own, and what is in it may scroll. */
const tallFrom = 900;

/** Whether a window is a frame that its reader scrolls past: to scroll within it too would catch her there. */
export function isSmallFrame(view: FrameWindow = window): boolean {
  return view.parent !== view && view.innerHeight < tallFrom;
}
