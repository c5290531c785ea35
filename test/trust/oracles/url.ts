/** What is wrong with an address in a page, as the platform's own parser reads it; a list of none or one. */
export function findUrlFault(text: string): string[] {
  // As browsers do: what is before and in it and cannot be seen is looked past.
  const url = URL.canParse(text, 'https://page.example/story/') ? new URL(text, 'https://page.example/story/') : undefined;
  if (!url) return [];
  if (!schemes.has(url.protocol)) return [`leads to ${url.protocol}`];
  if (/^https?:$/.test(url.protocol) && !/^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/.test(url.hostname))
    return [`has the host ${url.hostname}`];
  return [];
} // prettier-ignore

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
