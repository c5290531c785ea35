/**
 * A picture, film or sound with its caption and credit. What is of another host comes in only when that is allowed, and has
 * its room until then; what cannot be shown says so.
 */
import { css } from 'lit';
import { captionContent, cardContent } from '../core/content/media-content.js';
import { transcriptContent } from '../core/content/transcript-content.js';
import { withCors } from '../core/content/with-cors.js';
import { listMediaAddresses, withMediaAddresses } from '../core/media/media-addresses.js';
import type { Media } from '../core/model.js';
import { toHost } from '../core/urls/remote.js';
import { fill } from '../core/words/fill.js';
import type { Words } from '../core/words/words.js';
import { contentNodes } from './content-nodes.js';
import { makeElement } from './make-element.js';
import { giveRoom, mediaPlayer, pagesPlayer, showPlayer, type PlayerOptions, type ShownMedia } from './media-player.js';
import { playWithoutTracks } from './play-without-tracks.js';
import type { RemoteConsent } from './remote-consent.js';
import { dressTranscripts } from './transcript-styles.js';

const styles = css`
  :host {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    box-sizing: border-box;
    max-inline-size: 100%;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--dateline-line);
    background: var(--dateline-paper);
    color: var(--dateline-muted);
    font: 400 14px/1.4 var(--dateline-panel-font);
    text-align: center;
    overflow-wrap: anywhere;
  }
  :host(.audio) {
    grid-auto-flow: column;
    align-items: center;
    padding-block: 4px;
  }
  p {
    margin: 0;
  }
  .address {
    display: none;
  }
  button {
    min-height: 44px;
    padding: 6px 16px;
    border: 1px solid var(--dateline-accent);
    border-radius: 22px;
    background: none;
    color: var(--dateline-accent-text);
    font: inherit;
    font-weight: 600;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--dateline-focus);
    outline-offset: 2px;
  }
  @media print {
    :host {
      place-content: start;
      justify-items: start;
      inline-size: auto !important;
      aspect-ratio: auto !important;
    }
    .address {
      display: block;
    }
    button {
      display: none;
    }
  }
`;

const cardStyles = css`
  a {
    display: grid;
    gap: 2px;
    padding: 12px 16px;
    border: 1px solid var(--dateline-line);
    border-inline-start: 3px solid var(--dateline-muted);
    border-radius: 2px;
    background: var(--dateline-paper);
    color: var(--dateline-muted);
    font: 400 14px/1.4 var(--dateline-panel-font);
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  strong {
    color: var(--dateline-accent-text);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  a:hover > strong {
    text-decoration-thickness: 2px;
  }
  a:focus-visible {
    outline: 2px solid var(--dateline-focus);
    outline-offset: 2px;
  }
  @media print {
    a[href^='http']::after {
      content: attr(href);
    }
  }
`;

/** What figures are made with. */
export interface FigureSetting extends Omit<PlayerOptions, 'words'> {
  readonly words: Words;
  readonly consent: RemoteConsent;
}

/** The figure of one piece of media, its caption behind a `label` where there is one. */
export function mediaFigure(media: Media, setting: FigureSetting, label?: string): HTMLElement {
  const { type } = media;
  const shown = type === 'card' ? card(media, setting) : player({ ...media, type }, setting);
  const words = [transcriptContent(media, setting.words), captionContent(media, label)];
  const figure = makeElement('figure', {}, shown, ...contentNodes(words, document));
  figure.addEventListener('error', playWithoutTracks, true);
  if (media.transcript !== undefined) dressTranscripts(setting.consent.root);
  if (type === 'embed') void followFrame(figure);
  return figure;
}

function player(media: ShownMedia, setting: FigureSetting): HTMLElement {
  const { words, consent, createPlayer } = setting;
  const whole = withWholeAddresses(media, consent);
  const hosts = hostsToAsk(whole, consent);
  return hosts.length === 0 ? mediaPlayer(whole, { words: words.ui, createPlayer }) : question(media, hosts, setting);
}

function withWholeAddresses(media: ShownMedia, consent: RemoteConsent): ShownMedia {
  const whole = withMediaAddresses(media, (src) => consent.toAddress(src));
  return withCors(whole, (src) => ['', location.host].includes(toHost(src, document.baseURI)));
}

/** Charts and posts say how high they are; without what hears that, they scroll. */
async function followFrame(figure: HTMLElement): Promise<void> {
  const code = await import('./follow-heights.js').catch(() => undefined);
  code?.followHeights(figure, 'iframe');
}

/** A page's own player may show what no browser does, but for what is of a host that nobody has allowed. */
function card(media: Media, { consent, createPlayer }: FigureSetting): HTMLElement {
  const src = consent.toAddress(media.src);
  const own = consent.hostToAsk(src) === undefined ? pagesPlayer({ ...media, src }, createPlayer) : undefined;
  if (own) return own;
  const box = makeElement('div', { class: 'card' });
  const root = box.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [cardStyles.styleSheet!];
  root.append(...contentNodes([cardContent(media, src)], document));
  return box;
}

/** What is embedded runs, and so has to be allowed even where it is of the page's own host. */
function hostsToAsk(media: ShownMedia, consent: RemoteConsent): string[] {
  if (media.type === 'embed') return [toHost(media.src, document.baseURI)].filter((host) => !consent.isAllowed(host));
  return [...new Set(listMediaAddresses(media).flatMap((src) => consent.hostToAsk(src) ?? []))];
}

/**
 * Stands in the place of what it asks for, and takes as much of it. A film, its poster and its tracks are asked for together,
 * whoever they are of: a film without its captions would be none for those who do not hear.
 */
function question(
  media: ShownMedia,
  hosts: readonly string[],
  { words, consent, createPlayer }: FigureSetting,
): HTMLElement {
  const box = makeElement('div', { class: `remote ${media.type}` });
  const host = hosts.join(words.separator);
  const button = makeElement('button', { type: 'button' }, fill(words.ui.loadFrom, { host }));
  const address = makeElement('p', { class: 'address' }, media.src);
  const root = box.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles.styleSheet!];
  root.append(...(media.alt ? [makeElement('p', {}, media.alt)] : []), address, button);
  giveRoom(box, media);
  const showAllowed = (): void => {
    // The last, as they are allowed one after the other: to ask anew for each would cost the cube of their number.
    const missing = hosts.findLast((one) => !consent.isAllowed(one));
    if (missing !== undefined) return consent.whenAllowed(missing, showAllowed);
    const isAsked = root.activeElement === button;
    const whole = withWholeAddresses(media, consent);
    showPlayer(box, whole, { words: words.ui, own: pagesPlayer(whole, createPlayer), isAsked });
  };
  showAllowed();
  button.addEventListener('click', () => hosts.forEach((one) => consent.allow(one)));
  return box;
}
