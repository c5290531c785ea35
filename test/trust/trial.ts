/** A part of the trials: what is tried, one after the other, each by a name by which it can be tried again. */

/** One thing that is tried. */
export interface Trial {
  readonly name: string;
  /** How many tries it stands for; one unless said. */
  readonly count?: number;
  /** Why it is known to fail: then it must. */
  readonly known?: string;
  /** What is wrong, in words. */
  run(): Promise<readonly string[]>;
}

/** How much is tried, and what. */
export interface Settings {
  readonly seed: number;
  /** Whether only a part is tried, chosen by the seed: what `npm test` runs. */
  readonly quick: boolean;
}

/** The trials of a part, made as they are asked for. */
export interface Part {
  /** What they are made of: `152 payloads × 41 fields`. */
  readonly title: string;
  readonly trials: Iterable<Trial>;
  close?(): Promise<void>;
}
