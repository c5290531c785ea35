/** Which addresses may become links and sources of media. */

const safeSchemes: readonly string[] = ['http', 'https', 'mailto', 'tel'];

/**
 * Whether `url` is http(s), mailto, tel or relative (`//host` too). Spaces and control characters are looked past as
 * browsers do, so that `java\nscript:` is seen for what it is.
 */
export function isSafeUrl(url: string): boolean {
  const scheme = toScheme(url);
  return scheme === undefined || safeSchemes.includes(scheme);
}

/** The scheme of `url` in small letters; absent of a relative one. */
export function toScheme(url: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- they are what hides a scheme
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]+/g, ''))?.[1]?.toLowerCase();
}
