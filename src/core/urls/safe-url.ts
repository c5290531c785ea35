/** Which addresses may become links and sources of media. */
import { toHost } from './remote.js';

/**
 * Whether `url` is mailto, tel, or http(s) or relative (`//host` too) with a plain host. Spaces and control characters are
 * looked past as browsers do, so that `java\nscript:` is seen for what it is.
 */
export function isSafeUrl(url: string): boolean {
  const scheme = toScheme(url) ?? 'https';
  if (scheme === 'mailto' || scheme === 'tel') return true;
  // On a page of the other scheme `http:host` names a host, on one of its own a file.
  const page = scheme === 'http' ? 'https://page.invalid' : 'http://page.invalid';
  return /^https?$/.test(scheme) && isPlainHost(toHost(url, page));
}

/**
 * Whether `host`, as the platform's parser gives it, is of letters, digits, dots and hyphens or an IPv6 address, with its
 * port: browsers take `a;b` for a host too, which ends a directive where a policy names it, and `*` is every host there.
 */
export function isPlainHost(host: string): boolean {
  return /^(?:[a-z\d._-]+|\[[\da-f:.]+\])(?::\d+)?$/.test(host);
}

/** The scheme of `url` in small letters; absent of a relative one. */
export function toScheme(url: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- they are what hides a scheme
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]+/g, ''))?.[1]?.toLowerCase();
}
