/** Every hostile text, in every field, of every format: nothing that is written of the story has more in it than words. */
import { checkFile } from '../../../src/cli/check-file.js';
import { createRandom } from '../random.js';
import type { Part, Settings, Trial } from '../trial.js';
import { fillAll, findByField, toBatches } from './batches.js';
import { createInputs, type Input, type Slot } from './inputs.js';
import { outputs, toRead } from './outputs.js';
import { harmless, payloads } from './payloads.js';
import { KnownShapes, type AllFound, type Found } from './shapes.js';

/** One in so many is tried by `npm test`. */
const share = 40;

/** The part. */
export async function createPart({ seed, quick }: Settings): Promise<Part> {
  const inputs = await createInputs();
  const batches = inputs.flatMap((input) =>
    toBatches(input).map((slots, index) => ({ input, slots, name: `${input.name} #${index + 1}` })),
  );
  const known = new KnownShapes();
  for (const { input, slots } of batches) for (const text of harmless) known.learn(await lookAt(input, slots, text));
  const random = createRandom(seed);
  const trials = function* (): Generator<Trial> {
    for (const { input, slots, name } of batches)
      for (const payload of payloads) {
        if (quick && random.below(share) > 0) continue;
        const find = async (some: readonly Slot<unknown>[]) => known.judge(await lookAt(input, some, payload.text));
        yield { name: `${name} ${payload.name}`, count: slots.length, run: () => findByField(slots, find) };
      }
  };
  const fields = inputs.reduce((sum, { slots }) => sum + slots.length, 0);
  return { title: `${payloads.length} payloads × ${fields} fields of ${inputs.length} formats`, trials: trials() };
}

/** What is found in each output of a story; in none where there is no story. */
async function lookAt(input: Input, slots: readonly Slot<unknown>[], text: string): Promise<AllFound> {
  const checked = await checkFile(fillAll(input, slots, text), input.file, []);
  const found = new Map<string, Found>();
  if (!checked.told?.document.events.length) return found;
  const read = await toRead(checked, checked.told);
  for (const { name, look } of outputs) found.set(name, await look(read));
  return found;
}
