/**
 * The word by which WordPress (wp-embed.js) knows its frame: it is in the frame's address, `#?secret=`, and again in the
 * message that says WordPress is ready to hear; what the frame says to WordPress repeats it.
 */

/** What has been heard by now. */
export interface Heard {
  secret?: string;
}

/** Listens for the secret, which may come after the frame has loaded. It is heard from the page around alone. */
export function hearSecret(): Heard {
  const heard: Heard = { secret: parseSecret(location.hash) };
  addEventListener('message', ({ source, data }) => {
    if (source === parent) heard.secret = parseReady(data) ?? heard.secret;
  });
  return heard;
}

/** The secret in the hash of an address, as WordPress writes it. */
export function parseSecret(hash: string): string | undefined {
  return /[#?&]secret=([\w-]{1,64})(?:&|$)/.exec(hash)?.[1];
}

/** The secret in WordPress’ message that it is ready. */
export function parseReady(data: unknown): string | undefined {
  const { message, secret } = Object(data) as { message?: unknown; secret?: unknown };
  return message === 'ready' && typeof secret === 'string' && /^[\w-]{1,64}$/.test(secret) ? secret : undefined;
}
