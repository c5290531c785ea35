/** Makes what is too long for its room a stop for those who scroll by keys: not every browser does so by itself. */
export function letScroll(element: Element): void {
  if (element.scrollHeight > element.clientHeight) element.setAttribute('tabindex', '0');
  else element.removeAttribute('tabindex');
}
