/** What the frames of others say of their height, each in its own words. */

/** The least and the most that a frame is given, in CSS pixels. */
const limits = { least: 40, most: 20_000 } as const;

/** Longer texts are about something else. */
const mostCharacters = 10_000;

/**
 * The height in CSS pixels that a message of Datawrapper, Flourish, Instagram, X or Telegram asks for, within limits; nothing in
 * any other.
 */
export function parseFrameHeight(data: unknown): number | undefined {
  const message = typeof data === 'string' ? parse(data) : data;
  if (typeof message !== 'object' || message === null) return undefined;
  const said = findHeight(message);
  const height = typeof said === 'string' ? Number(said) : said;
  return typeof height === 'number' && height > 0 && height < Infinity
    ? Math.min(limits.most, Math.max(limits.least, Math.ceil(height)))
    : undefined;
}

interface Message {
  /** Datawrapper: by the chart's id. */
  readonly 'datawrapper-height'?: unknown;
  /** Flourish. */
  readonly sender?: unknown;
  readonly method?: unknown;
  readonly height?: unknown;
  /** Instagram. */
  readonly type?: unknown;
  readonly details?: { readonly height?: unknown } | null;
  /** X. */
  readonly 'twttr.embed'?: {
    readonly method?: unknown;
    readonly params?: readonly { readonly height?: unknown }[];
  } | null;
  /** Telegram. */
  readonly event?: unknown;
}

function findHeight(message: Message): unknown {
  const { sender, method, height, type, details, event, 'datawrapper-height': charts, 'twttr.embed': post } = message;
  if (typeof charts === 'object' && charts !== null) return Object.values(charts)[0];
  if (sender === 'Flourish' && method === 'resize') return height;
  if (type === 'MEASURE') return details?.height;
  if (post?.method === 'twttr.private.resize') return post.params?.[0]?.height;
  return event === 'resize' ? height : undefined;
}

function parse(text: string): unknown {
  if (text.length > mostCharacters || !text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
