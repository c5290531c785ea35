import type { ReadingArea } from '../controllers/reading-area.js';
import type { UrlHash } from '../controllers/url-hash.js';
import type { RemoteConsent } from './remote-consent.js';
import type { StoryStore } from './story-store.js';
import type { MapConsent, MappedStory } from './map-consent.js';

/** A story that may have links to its events, tiles, and what comes from other hosts. */
export interface ExtraStory extends MappedStory {
  readonly src?: string;
  readonly story?: unknown;
  readonly allowRemote?: string | boolean;
  readonly hash: boolean;
}

/** Code that only some stories need, loaded once it is asked for. Without it the story is there to read all the same. */
export class StoryExtras {
  #links?: UrlHash;
  #linksLoad?: Promise<void>;
  #swipeLoad?: Promise<void>;
  #mapConsent?: MapConsent;
  #mapLoad?: Promise<void>;
  #remote?: Promise<RemoteConsent>;

  /** `findPrefix` gives what tells the story from others on the page in links to its events. */
  constructor(
    private readonly host: ExtraStory,
    private readonly area: ReadingArea,
    private readonly store: StoryStore,
    private readonly findPrefix: () => string,
  ) {}

  /** Links to events, as far as the page wants them and their code has come. */
  get links(): UrlHash | undefined {
    return this.host.hash ? this.#links : undefined;
  }

  /** Loads what links to events. */
  loadLinks(): Promise<void> {
    return (this.#linksLoad ??= import('../controllers/url-hash.js').then(
      ({ UrlHash }) => {
        this.#links = new UrlHash(this.host, this.findPrefix, (id) => this.store.select(id, 'hash'));
      },
      () => undefined,
    ));
  }

  /** Loads what makes steps of strokes; there are buttons and keys too. */
  loadSwipe(): Promise<void> {
    return (this.#swipeLoad ??= import('../controllers/swipe.js').then(
      ({ Swipe }) => void new Swipe(this.host, this.area, (step) => this.store.stepBy(step, 'swipe')),
      () => undefined,
    ));
  }

  /** What says which other hosts may be asked. */
  readonly askRemote = (): Promise<RemoteConsent> =>
    (this.#remote ??= import('./remote-consent.js').then(
      ({ RemoteConsent }) => new RemoteConsent(this.host, () => this.store.state.story?.allowRemote),
    ));

  /** What says whether the map has its tiles and its streets, once it is there. */
  get mapConsent(): MapConsent | undefined {
    return this.#mapConsent;
  }

  /** Loads that; the map of the world is there without it. */
  loadMapConsent(onFail: (reason: unknown) => void): Promise<void> {
    return (this.#mapLoad ??= import('./map-consent.js')
      .then(async ({ askForMap }) => {
        this.#mapConsent = await askForMap(this.host, this.store, this.askRemote);
        this.host.requestUpdate();
      })
      .catch(onFail));
  }
}
