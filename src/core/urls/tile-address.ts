/** Which addresses are a tile server's. */
import { toScheme } from './safe-url.js';

/** What stands in an address for a tile: its zoom, column and row (also counted from the south), a server, a screen's density. */
const placeholders = ['z', 'x', 'y', '-y', 's', 'r'];

const schemes = ['http', 'https', 'data'];

/** What is wrong with the address of a tile server, as a sentence that says what would be right; absent where nothing is. */
export function findTileFlaw(url: string): string | undefined {
  const scheme = toScheme(url);
  if (scheme !== undefined && !schemes.includes(scheme)) return 'The URL of tiles should be http(s) or relative.';
  // Leaflet takes names with spaces in them too, and throws where it has nothing to put there.
  const named = [...restorePlaceholders(url).matchAll(/\{([^{}]*)\}/g)].map(([, name]) =>
    name!.replace(/^ +| +$/g, ''),
  );
  const unknown = named.find((name) => !placeholders.includes(name));
  if (unknown !== undefined)
    return `The URL of tiles has {${unknown}} in it: write there what its server gave you for that.`;
  const isWhole = named.includes('z') && named.includes('x') && (named.includes('y') || named.includes('-y'));
  return isWhole ? undefined : 'The URL of tiles needs {z}, {x} and {y}.';
}

/**
 * A name of a host up to the end of its label with a server in it; what is left has two labels or more, and is somebody’s:
 * whoever allows `co.uk` would allow everybody there. The names that countries give out below are these nearly everywhere.
 */
const serverLabel =
  /^((?:https?:)?\/\/)[\w.-]*\{ *s *\}[\w-]*\.(?=[\w-]+\.)(?!(?:ac|co|com|edu|go|gob|gouv|gov|ltd|mil|ne|net|or|org|plc)\.[a-z]{2}(?![\w.-]))/i;

/** An address of the host that tiles are fetched from: where there are several servers, what their names have in common. */
export function toTileHost(url: string): string {
  return url.replace(serverLabel, '$1');
}

/** The address of each server, where there are several: those that Leaflet asks. */
export function toTileServers(url: string): string[] {
  return ['a', 'b', 'c'].map((server) => url.replace(/\{ *s *\}/g, server));
}

/** The address with its placeholders as they were, which parsers of addresses write in per cent. */
export function restorePlaceholders(href: string): string {
  return href.replace(/(?:\{|%7B)(?:%20)*(-?\w+)(?:%20)*(?:\}|%7D)/gi, '{$1}');
}
