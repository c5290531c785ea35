/** What a frame says to the page around it: how high it wants to be, in each dialect that pages understand. */

/** The least and the most a frame is given, in CSS pixels: what is outside is a mistake, or an attack on the page. */
export const heightLimits = { least: 120, most: 20_000 } as const;

/** What a frame knows of itself, besides its height. */
export interface FrameAddress {
  /** Its own address, as the page wrote it. */
  readonly href: string;
  /** The word that WordPress puts behind `#?secret=` and wants to hear again. */
  readonly secret?: string;
}

/** The words that ask a frame to say its height again. */
export const heightRequest = 'dateline-height?';

/**
 * The messages that tell `height` in CSS pixels: ours, that of WordPress (wp-embed.js, only where it gave a secret), of AMP
 * (`embed-size`) and of Medium (`iframe.resize`, a JSON text).
 */
export function toHeightMessages(height: number, { href, secret }: FrameAddress): unknown[] {
  return [
    { type: 'dateline-height', height },
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
  ];
}

/** The height in a message of ours, within the limits; nothing in any other message. */
export function parseHeightMessage(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, height } = data as { type?: unknown; height?: unknown };
  if (type !== 'dateline-height' || typeof height !== 'number' || !Number.isFinite(height)) return undefined;
  return Math.min(heightLimits.most, Math.max(heightLimits.least, Math.ceil(height)));
}
