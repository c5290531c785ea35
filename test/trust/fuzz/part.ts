/** Stories that chance has spoilt: each is read or refused, and what is written of it is whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { checkFile } from '../../../src/cli/check-file.js';
import { createInputs } from '../corpus/inputs.js';
import { outputs, toRead } from '../corpus/outputs.js';
import { createRandom, type Random } from '../random.js';
import type { Part, Settings, Trial } from '../trial.js';
import { mutateBytes, mutateJson } from './mutate.js';

/** A file to be spoilt. */
interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is in it, where it is JSON. */
  readonly value?: unknown;
}

/** The part. */
export async function createPart({ seed, quick }: Settings): Promise<Part> {
  const samples = await readSamples();
  const count = quick ? 200 : 6000;
  const trials = function* (): Generator<Trial> {
    for (let number = 1; number <= count; number++) {
      // Each has chances of its own, so that it can be tried alone.
      const random = createRandom(seed + number * 0x9e3779b1);
      const sample = random.one(samples);
      yield { name: `${number} ${sample.name}`, run: () => tryFile(sample.name, spoil(sample, samples, random)) };
    }
  };
  return { title: `${samples.length} files, spoilt at random`, trials: trials() };
}

async function readSamples(): Promise<Sample[]> {
  const folders = ['stories/kim-in-russia', 'stories/first-circumnavigation', 'stories/harbour-fire', 'test/importers/fixtures'];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) })));
  const made = (await createInputs()).map(({ file, sample, write }) => ({ name: file, bytes: write(sample) }));
  return [...files, ...made].map((one) => ({ ...one, ...(/(?<!nd)json$/.test(one.name) && { value: JSON.parse(Buffer.from(one.bytes).toString()) as unknown }) }));
} // prettier-ignore

function spoil(sample: Sample, samples: readonly Sample[], random: Random): Uint8Array {
  let { bytes, value } = sample;
  const times = 1 + random.below(4);
  if (value !== undefined && random.below(2) === 0) {
    for (let time = 0; time < times; time++) value = mutateJson(value, random);
    return Buffer.from(JSON.stringify(value) ?? '');
  }
  for (let time = 0; time < times; time++) bytes = mutateBytes(bytes, random.one(samples).bytes, random);
  return bytes;
}

async function tryFile(name: string, bytes: Uint8Array): Promise<string[]> {
  const checked = await checkFile(bytes, name, []);
  if (!checked.told?.document.events.length) return checked.problems.length > 0 ? [] : ['is no story, and nothing is said of it'];
  const read = await toRead(checked, checked.told);
  const faults: string[] = [];
  for (const { name, look } of outputs) faults.push(...(await look(read)).faults.map((fault) => `${name} ${fault}`));
  return faults;
} // prettier-ignore
