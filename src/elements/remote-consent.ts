/**
 * Who may be asked for what a story shows of other hosts: those that the page, the author or the reader has allowed. What the
 * reader has allowed is kept in memory alone, and for one story.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AllowRemote } from '../core/model.js';
import { isAllowedHost, isDataUrl, parseAllowRemote, toHost } from '../core/urls/remote.js';
import { ConsentEvent } from './story-events.js';

/** A story, and what is allowed by its page and its document. */
export interface RemoteStory extends ReactiveControllerHost, EventTarget {
  readonly src?: string;
  readonly story?: unknown;
  readonly allowRemote?: string | boolean;
  getRootNode(): Node;
}

interface Waiting {
  readonly host: string;
  readonly load: () => void;
}

/** The consent for one `<dateline-story>`; it follows the attribute, so that a page may allow a host at any time. */
export class RemoteConsent implements ReactiveController {
  #given: readonly string[] = [];
  #waiting: readonly Waiting[] = [];
  #source: unknown;

  /** `findAuthors` gives what the story's document allows. */
  constructor(
    private readonly story: RemoteStory,
    private readonly findAuthors: () => AllowRemote | undefined,
  ) {
    this.#source = this.#newSource;
    story.addController(this);
  }

  /** Where the story stands, and what it shows. */
  get root(): Document | ShadowRoot {
    return this.story.getRootNode() as Document | ShadowRoot;
  }

  /** An address in the story as the page needs it: what is relative is so to the document. */
  toAddress(url: string): string {
    if (isDataUrl(url)) return url;
    return this.story.src && URL.canParse(url, this.#base) ? new URL(url, this.#base).href : url;
  }

  /** The host that has to be allowed before `url` is fetched; absent where none has. */
  hostToAsk(url: string): string | undefined {
    const host = toHost(url, this.#base);
    return this.#ownHosts.includes(host) || this.isAllowed(host) ? undefined : host;
  }

  /** Whether somebody has allowed this host, be it the page's own or not; the author may where the page does not forbid it. */
  isAllowed(host: string): boolean {
    const page = parseAllowRemote(this.story.allowRemote);
    return [this.#given, page, page !== false && this.findAuthors()].some((each) => isAllowedHost(host, each));
  }

  /** The reader allows this host. */
  allow(host: string): void {
    this.#given = [...this.#given, host];
    this.#loadAllowed();
    this.story.requestUpdate();
    this.story.dispatchEvent(new ConsentEvent(host));
  }

  /** Calls `load` once this host is allowed. */
  whenAllowed(host: string, load: () => void): void {
    this.#waiting = [...this.#waiting, { host, load }];
  }

  /** Another story asks anew. */
  hostUpdate(): void {
    if (this.#source === this.#newSource) return;
    this.#source = this.#newSource;
    this.#given = [];
    this.#waiting = [];
  }

  hostUpdated(): void {
    this.#loadAllowed();
  }

  get #newSource(): unknown {
    return this.story.story ?? this.story.src;
  }

  get #base(): string {
    const { src = '' } = this.story;
    return URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : document.baseURI;
  }

  get #ownHosts(): readonly string[] {
    return ['', location.host, ...[document.baseURI, this.#base].map((url) => new URL(url).host)];
  }

  #loadAllowed(): void {
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ host }) => !this.isAllowed(host));
    for (const one of waiting) if (!this.#waiting.includes(one)) one.load();
  }
}
