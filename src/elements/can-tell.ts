/** What the elements cannot do without: the order of the text, and what tells where the reader is. */
export function canTell(): boolean {
  const needed = ['HTMLSlotElement', 'IntersectionObserver', 'MutationObserver', 'ResizeObserver'];
  // On a server there is no reader to lose a text.
  return typeof document === 'undefined' || canAll(needed);
}

function canAll(needed: readonly string[]): boolean {
  return needed.every((name) => name in globalThis) && 'assign' in HTMLSlotElement.prototype;
}
