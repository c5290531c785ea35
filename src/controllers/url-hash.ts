import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the hash of the page's URL is about. */
export interface HashHost extends ReactiveControllerHost, Element {
  /** Opt-in: whether this story reads and writes the hash. */
  readonly hash: boolean;
}

/**
 * Deep links: `#departure`, with several stories on the page `#kim/departure`. Reads the hash at the start and when it
 * changes, writes it with `replaceState`, so that the history keeps one entry.
 */
export class UrlHash implements ReactiveController {
  /** `findPrefix` gives what tells this story from others on the page, `` for the only one. */
  constructor(
    private readonly host: HashHost,
    private readonly findPrefix: () => string,
    private readonly onHash: (id: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#changed);
  }

  /** The event the URL names, as far as it can be this story's. */
  read(): string | undefined {
    if (!this.host.hash) return undefined;
    const hash = decode(location.hash.slice(1));
    const prefix = this.findPrefix();
    if (prefix && hash.startsWith(`${prefix}/`)) return hash.slice(prefix.length + 1);
    return hash && !hash.includes('/') ? hash : undefined;
  }

  /** Names the event in the URL. A page that may not change its URL (an opaque origin, a preview) is left as it is. */
  write(id: string): void {
    if (!this.host.hash || this.read() === id) return;
    const prefix = this.findPrefix();
    try {
      history.replaceState(history.state, '', `#${prefix ? `${prefix}/` : ''}${id}`);
    } catch {
      // Only the address bar lacks it.
    }
  }

  readonly #changed = (): void => {
    const id = this.read();
    if (id) this.onHash(id);
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
