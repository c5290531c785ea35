/** Deeper than any data is nested that means something, and less deep than what writing it as text takes. */
export const mostLevels = 100;

/** Whether a value from JSON has so many objects and lists in each other at most: none that is deeper can be written again. */
export function isShallow(value: unknown, levels = mostLevels): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}
