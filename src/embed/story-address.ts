/** What of a link says whether it stands for a story. */
export type Link = Pick<HTMLAnchorElement, 'href' | 'protocol' | 'origin' | 'host' | 'pathname'>;

/**
 * The address of the story that a link stands for: a file `*.story.json` of the page's own `origin`; in the `places` that the
 * page names, hosts or folders of them, whatever is linked, and of a published page the file beside it. Absent where it
 * stands for none: whoever may write a link may neither have readers' browsers ask other hosts nor choose what they run.
 */
export function toStoryAddress(link: Link, origin: string, places: readonly string[]): string | undefined {
  const { href, protocol, host, pathname } = link;
  if (!/^https?:$/.test(protocol)) return undefined;
  if (places.some((place) => `${host}${pathname}/`.startsWith(place)))
    return /\/(index\.html)?$/.test(pathname) ? new URL('story.json', href).href : href;
  return link.origin === origin && pathname.endsWith('.story.json') ? href : undefined;
}

/** The places in the text of `data-dateline-links`, hosts and folders of them, as a link would name them; each ends in `/`. */
export function parsePlaces(text: string): string[] {
  return text.split(/[\s,]+/).flatMap((place) => {
    const address = place.replace(/^(https?:\/\/)?/, 'https://');
    if (!URL.canParse(address)) return [];
    const { host, pathname } = new URL(address);
    return `${host}${pathname}`.replace(/\/*$/, '/');
  });
}
