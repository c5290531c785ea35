/** What of a link says whether it stands for a story. */
export type Link = Pick<HTMLAnchorElement, 'href' | 'protocol' | 'origin' | 'host' | 'pathname'>;

/**
 * Names of folders and files that every server takes for what the browser does: none with a `;` or a control character, at which
 * some stop reading, none with slashes and dots in disguise.
 */
const plainNames = /^(\/[\p{L}\p{M}\p{N}\p{Pd}_.~ !'’()&+,=@]+)*\/?$/u;
const disguised = /%2[5ef]/i;

/** A program is given the rest of the path: `/logout.php/ferry.story.json` runs it. */
const program = /\.[a-z]\w*\//i;

/**
 * The address of the story that a link stands for: a file `*.story.json` of the page's own `origin`; in the `places` that the
 * page names, hosts or folders of them, whatever is linked, and of a published page the file beside it. Absent where it
 * stands for none: whoever may write a link may neither have readers' browsers ask other hosts nor choose what they run.
 */
export function toStoryAddress(link: Link, origin: string, places: readonly string[]): string | undefined {
  const { href, protocol, host, pathname } = link;
  if (!/^https?:$/.test(protocol) || !isPlain(pathname)) return undefined;
  if (places.some((place) => `${host}${pathname}/`.startsWith(place)))
    return /\/(index\.html)?$/.test(pathname) ? new URL('story.json', href).href : href;
  const isOwn = link.origin === origin && pathname.endsWith('.story.json') && !program.test(pathname);
  return isOwn ? href : undefined;
}

function isPlain(pathname: string): boolean {
  try {
    return !disguised.test(pathname) && plainNames.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
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
