/** What of a link says whether it stands for a story. */
export type Link = Pick<HTMLAnchorElement, 'href' | 'protocol' | 'origin' | 'host' | 'pathname'>;

/** Slashes and dots that a server may take for those that part folders, and the browser does not. */
const disguised = /%(25)*(2[ef]|5c)/i;

/**
 * The address of the story that a link stands for: a file `*.story.json` of the page's own `origin`; in the `places` that the
 * page names, hosts or folders of them, whatever is linked, and of a published page the file beside it. Absent where it
 * stands for none: whoever may write a link may neither have readers' browsers ask other hosts nor choose what they run.
 */
export function toStoryAddress(link: Link, origin: string, places: readonly string[]): string | undefined {
  const { href, protocol, host, pathname } = link;
  if (!/^https?:$/.test(protocol) || disguised.test(pathname)) return undefined;
  if (places.some((place) => `${host}${pathname}/`.startsWith(place)))
    return /\/(index\.html)?$/.test(pathname) ? new URL('story.json', href).href : href;
  return link.origin === origin && pathname.endsWith('.story.json') ? href : undefined;
}

/**
 * The places in the text of `data-dateline-links`, hosts and folders of them, as a link would name them; each ends in `/`.
 * What is none is left out, and the console says so.
 */
export function parsePlaces(text: string): string[] {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  return parts.flatMap((part) => {
    const place = parsePlace(part);
    if (place === undefined)
      console.warn(`dateline-story: data-dateline-links names no host or folder with “${part}”.`);
    return place ?? [];
  });
}

function parsePlace(part: string): string | undefined {
  try {
    const { host, pathname, username, search, hash } = new URL(part.replace(/^(https?:\/\/)?/i, 'https://'));
    const isPlace = /^[\w.:[\]-]+$/.test(host) && !pathname.startsWith('//') && !username && !search && !hash;
    return isPlace ? `${host}${pathname}`.replace(/\/*$/, '/') : undefined;
  } catch {
    return undefined;
  }
}
