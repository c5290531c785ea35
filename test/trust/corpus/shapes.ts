/** What is there in an output besides words: what hostile texts make of it must be what harmless ones make. */

/** What was found in an output. */
export interface Found {
  readonly shapes: Iterable<string>;
  /** What is wrong, whatever the story. */
  readonly faults: readonly string[];
}

/** What was found, by the output's name. */
export type AllFound = ReadonlyMap<string, Found>;

/** What harmless stories have, output by output. */
export class KnownShapes {
  readonly #known = new Map<string, Set<string>>();

  learn(all: AllFound): void {
    for (const [name, { shapes }] of all) {
      const known = this.#known.get(name) ?? new Set();
      this.#known.set(name, known);
      for (const shape of shapes) known.add(shape);
    }
  }

  /** What is wrong with outputs, and what they have that no harmless one has. */
  judge(all: AllFound): string[] {
    return [...all].flatMap(([name, { shapes, faults }]) => {
      const known = this.#known.get(name);
      const strange = [...shapes].filter((shape) => !known?.has(shape)).map((shape) => `has ${shape}`);
      return [...faults, ...strange].map((fault) => `${name} ${fault}`);
    });
  }
}
