/**
 * What a page fetches from hosts other than its own: only what the author or the reader has allowed, as whoever is asked
 * learns the reader's address.
 */
import type { AllowRemote, Story } from '../model.js';

/**
 * The host, with its port where that is not the usual one, that `url` is fetched from; '' where from none, as `data:` is.
 * What cannot be read is its own host: it passes for nobody else's.
 */
export function toHost(url: string, base: string): string {
  if (isDataUrl(url)) return '';
  return URL.canParse(url, base) ? new URL(url, base).host : url;
}

/** Whether an address is the thing itself, of any number of megabytes: who parsed it in every frame would be late. */
export function isDataUrl(url: string): boolean {
  return /^data:/i.test(url);
}

/** Whether it is allowed to fetch from `host`. A host that is listed stands for its subdomains too. */
export function isAllowedHost(host: string, allowed: AllowRemote | undefined): boolean {
  if (typeof allowed !== 'object') return allowed === true;
  return allowed.some((one) => host === one || host.endsWith(`.${one}`));
}

/**
 * The host that `url` is fetched from, where its story stands at its own address and its author has not allowed that host. Who
 * opens the page may do so by either scheme: `https:host` names a file on one and a host on the other.
 */
export function otherHost(url: string, story: Pick<Story, 'canonical' | 'allowRemote'>): string | undefined {
  return ['https', 'http']
    .map((scheme) => toPage(story).replace(/^https?/, scheme))
    .flatMap((page) => (['', toHost(page, page)].includes(toHost(url, page)) ? [] : toHost(url, page)))
    .find((host) => !isAllowedHost(host, story.allowRemote));
}

/** The address that a story stands at, or one of nobody. */
export function toPage({ canonical = '' }: Pick<Story, 'canonical'>): string {
  return URL.canParse(canonical) ? canonical : 'https://page.invalid/';
}

/**
 * What the attribute `allow-remote` says: '' or `true` for every host, `false` for none, whoever else allows it, else hosts,
 * with spaces or commas between them.
 */
export function parseAllowRemote(value: string | boolean | undefined): AllowRemote | undefined {
  if (typeof value !== 'string') return value;
  return (
    value !== 'false' &&
    (value === '' ||
      value === 'true' ||
      value
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean))
  );
}
