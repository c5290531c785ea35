/** The files of a story's streets, read once each for all its pictures. */
import type { Story, Streets } from '../core/model.js';
import { streetsIn } from '../core/places/streets-in.js';
import { parseStreetPack } from '../map/streets/parse-street-pack.js';
import type { NamedStreets } from '../map/streets/street-names.js';
import { toStreetShapes } from '../map/streets/street-shapes.js';
import { viewBounds, type View } from '../map/view.js';
import type { ReadOwn } from './read-own.js';

/** Streets that are ready to be drawn, and what the story says of them. */
export interface ReadyStreets extends NamedStreets {
  readonly streets: Streets;
}

/** The streets of one story; a picture lacks those that are not there. */
export class StoryStreets {
  readonly #files: readonly Streets[];
  readonly #readOwn: ReadOwn;
  readonly #read = new Map<string, Promise<ReadyStreets | undefined>>();

  constructor({ streets = [] }: Story, readOwn: ReadOwn) {
    this.#files = streets;
    this.#readOwn = readOwn;
  }

  /** The streets that a view is drawn with. */
  async in(view: View): Promise<ReadyStreets[]> {
    const met = streetsIn(this.#files, viewBounds(view), view.camera.zoom);
    const ready = await Promise.all(met.map((streets) => this.#keep(streets)));
    return ready.filter((one) => one !== undefined);
  }

  #keep(streets: Streets): Promise<ReadyStreets | undefined> {
    const known = this.#read.get(streets.src) ?? this.#load(streets);
    this.#read.set(streets.src, known);
    return known;
  }

  async #load(streets: Streets): Promise<ReadyStreets | undefined> {
    const bytes = await this.#readOwn(streets.src);
    const read = bytes && parseStreetPack(toJson(bytes));
    if (!read || 'reason' in read) return undefined;
    return { streets, shapes: toStreetShapes(read.pack, streets.bounds), labels: read.pack.labels };
  }
}

function toJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
