/** The folder of a story, as far as it is looked into: by the names of what is there, for not every disk tells capitals from small letters, but most servers do. */
import { join, sep } from 'node:path';
import { didYouMean } from '../core/problems/did-you-mean.js';
import type { World } from './world.js';

/** Whether a file is there; by a link elsewhere, or hidden in the folder; or not there. */
export type Presence = 'there' | 'elsewhere' | 'missing';

/** A folder. Each folder in it is looked into once. */
export class StoryFolder {
  readonly #folder: string;
  readonly #world: World;
  readonly #names = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #real: Promise<string | undefined>;

  constructor(folder: string, world: World) {
    this.#folder = folder;
    this.#world = world;
    this.#real = this.#toReal(folder);
  }

  /** Whether what a path from the folder leads to is there. */
  async find(path: string): Promise<Presence> {
    const real = (await this.#findMissing(path)) ? undefined : await this.#toReal(join(this.#folder, path));
    if (real === undefined) return 'missing';
    const inside = await this.#real;
    if (inside === undefined || !real.startsWith(inside + sep)) return 'elsewhere';
    const parts = real.slice(inside.length + 1).split(sep);
    return parts.some((part) => part.startsWith('.')) ? 'elsewhere' : 'there';
  }

  /** The path that is probably meant by one that is missing. */
  async findMeant(path: string): Promise<string | undefined> {
    const missing = await this.#findMissing(path);
    const meant = missing && nearestName(missing.part, [...missing.names]);
    return meant && [...missing.before, meant, ...missing.after].join('/');
  }

  /** The first part of a path that is not there, and what is there in its place. */
  async #findMissing(path: string) {
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      const before = parts.slice(0, index);
      const names = await this.#namesIn(join(this.#folder, ...before));
      if (!names.has(part)) return { before, part, after: parts.slice(index + 1), names };
    }
    return undefined;
  }

  /** A folder that is not there, or closed, has no names. */
  #namesIn(folder: string): Promise<ReadonlySet<string>> {
    const found = this.#names.get(folder) ?? this.#world.names(folder).then(toSet, () => toSet([]));
    this.#names.set(folder, found);
    return found;
  }

  /** Where links lead to; absent where that is nowhere. */
  #toReal(path: string): Promise<string | undefined> {
    return this.#world.realPath(path).catch(() => undefined);
  }
}

function toSet(names: readonly string[]): ReadonlySet<string> {
  return new Set(names);
}

/** The same name in other letters or with another ending, before one that is only alike. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const isSame = (toText: (text: string) => string) => (other: string) => toText(other) === toText(name);
  return names.find(isSame(fold)) ?? names.find(isSame((text) => fold(text).replace(/\.[^.]*$/, ''))) ?? didYouMean(name, names);
} // prettier-ignore

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
