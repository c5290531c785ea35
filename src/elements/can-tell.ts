/** What the elements cannot do without: the order of the text, and what tells where the reader is. */
export function canTell(): boolean {
  const needed = ['HTMLSlotElement', 'IntersectionObserver', 'MutationObserver', 'ResizeObserver'];
  return needed.every((name) => name in globalThis) && 'assign' in HTMLSlotElement.prototype;
}
