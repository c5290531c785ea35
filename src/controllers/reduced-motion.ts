/** Whether the reader wants no movement (WCAG 2.3.3); asked anew each time, for it may change. */
export function wantsReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
