/** What shows or plays one piece of media, in a room that it has before it is there; what cannot be shown says so. */
import type { Content } from '../core/content/content.js';
import {
  embedContent,
  failedContent,
  playerContent,
  type FailedWords,
  type PlayedMedia,
} from '../core/content/media-content.js';
import type { Media } from '../core/model.js';
import { toHost } from '../core/urls/remote.js';
import { contentNodes } from './content-nodes.js';

/** Makes what shows or plays a piece of media, whose `src` is a whole address; nothing where it is to be shown as usual. */
export type CreatePlayer = (media: Media) => HTMLElement | undefined;

/** What plays or is shown in its place: all but cards. */
export type ShownMedia = PlayedMedia & { readonly type: Exclude<Media['type'], 'card'> };

/** How a piece of media is shown. */
export interface PlayerOptions {
  /** What is said where it cannot be shown. */
  readonly words: FailedWords;
  /** A page's own players have a size of their own. */
  readonly createPlayer?: CreatePlayer;
}

/** The player of a piece of media. */
export function mediaPlayer(media: ShownMedia, { words, createPlayer }: PlayerOptions): HTMLElement {
  return withNote(pagesPlayer(media, createPlayer) ?? usualPlayer(media), media, words);
}

/** How a piece of media is shown in the place of something. */
export interface PlaceOptions {
  /** What is said where it cannot be shown. */
  readonly words: FailedWords;
  /** The page's own player, where it has one. */
  readonly own?: HTMLElement;
  /** Whether the reader has asked there. */
  readonly isAsked: boolean;
}

/** Puts the player in the place of what has stood for it; the focus goes along where the reader has asked there. */
export function showPlayer(place: HTMLElement, media: ShownMedia, { words, own, isAsked }: PlaceOptions): void {
  const shown = withNote(own ?? playerInRoom(media), media, words);
  place.replaceWith(shown);
  if (isAsked) keepFocus(shown);
}

/** The page's own player; nothing where it has none. A fault in its code is the page's; the story goes on without. */
export function pagesPlayer(media: Media, createPlayer: CreatePlayer | undefined): HTMLElement | undefined {
  try {
    const shown: unknown = createPlayer?.(media) ?? undefined;
    if (shown === undefined || shown instanceof HTMLElement) return shown;
    throw new TypeError(`createPlayer gives an HTML element or nothing, not a ${typeof shown}`);
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

function withNote(shown: HTMLElement, media: Media, words: FailedWords): HTMLElement {
  shown.addEventListener(
    'error',
    () => {
      const note = toElement(failedContent(media, words));
      const isFocused = document.activeElement === shown;
      shown.replaceWith(note);
      if (isFocused) keepFocus(note);
    },
    { once: true },
  );
  return shown;
}

const usualRatios = { image: '3 / 2', video: '16 / 9', embed: '16 / 9' };

/** The same room before something is there and after. */
export function giveRoom({ style }: HTMLElement, { type, width, height }: ShownMedia): void {
  if (type === 'audio') {
    style.inlineSize = '100%';
    style.minBlockSize = '54px';
  } else {
    style.inlineSize = width ? `${width}px` : '100%';
    style.aspectRatio = width && height ? `${width} / ${height}` : usualRatios[type];
  }
}

function usualPlayer(media: ShownMedia): HTMLElement {
  const { type } = media;
  return type === 'embed' ? embed(media) : toElement(playerContent(type, media));
}

function playerInRoom(media: ShownMedia): HTMLElement {
  const shown = usualPlayer(media);
  giveRoom(shown, media);
  if (media.type === 'image') shown.style.objectFit = 'contain';
  return shown;
}

function toElement(content: Content): HTMLElement {
  return contentNodes([content], document)[0] as HTMLElement;
}

function embed(media: ShownMedia): HTMLElement {
  const host = toHost(media.src, document.baseURI);
  const frame = toElement(embedContent(media, host, host === toHost(origin, origin)));
  giveRoom(frame, media);
  frame.style.border = '0';
  return frame;
}

function keepFocus(shown: HTMLElement): void {
  if (!/^(?:video|audio|iframe)$/.test(shown.localName)) shown.tabIndex = -1;
  shown.focus({ preventScroll: true });
}
