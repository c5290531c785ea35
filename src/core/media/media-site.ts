/** What the table of sites is made of: whose pages they are, and what of them plays where. */
import type { Media } from '../model.js';

/** What is shown of an address: what a browser shows or plays itself, a frame, or a card that leads there. */
export interface Playable {
  readonly type: Media['type'];
  readonly src: string;
  /** What a reader would call it: the site, or the file. */
  readonly name?: string;
  /** Pixels, where a frame is not as wide as a film. */
  readonly width?: number;
  readonly height?: number;
}

/** What a site has for one of its pages: the address of a frame, or more than that. */
export type Player = string | (Partial<Playable> & Pick<Playable, 'src'>);

/** A site whose pages people paste. */
export interface MediaSite {
  /** As readers know it; no word of a language. */
  readonly name: string;
  /** With their subdomains; `host/folder` is only that folder of one. */
  readonly hosts: readonly string[];
  /** What plays of a page, framed from one host that the site names; absent where nothing does, which is a card then. */
  readonly toPlayer?: (url: URL) => Player | undefined;
}

/** The parts of a path. */
export function partsOf({ pathname }: URL): readonly string[] {
  return pathname.split('/').filter(Boolean);
}

/** The seconds that `90`, `90s`, `1m30s`, `1h2m3s` and `1:30` are; absent where it is none of these, or the beginning. */
export function parseSeconds(text: string | null): number | undefined {
  const [, h, m, s] =
    /^(?:(\d{1,4})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(text ?? '') ??
    /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})$/.exec(text ?? '') ??
    [];
  return Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(s ?? 0) || undefined;
}

/** `address` with those of the parameters that have a value. */
export function withQuery(
  address: string,
  query: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${address}?${search}` : address;
}

/** `address` with those of the parameters of `url` that are named, as they are written: others start films, or steer them. */
export function withKept(address: string, { search }: URL, names: readonly string[]): string {
  const given = search.slice(1).split('&');
  const kept = given.filter((parameter) => names.includes(parameter.replace(/=.*$/s, '')));
  return kept.length > 0 ? `${address}?${kept.join('&')}` : address;
}

/** What `pattern` finds in the path, put into `player` for `$1`, `$2`. */
export function byPath(
  ...rules: readonly (readonly [pattern: RegExp, player: string])[]
): Required<MediaSite>['toPlayer'] {
  return ({ pathname }) => {
    const rule = rules.find(([pattern]) => pattern.test(pathname));
    return rule && pathname.replace(...rule);
  };
}
