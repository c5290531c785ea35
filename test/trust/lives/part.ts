/** Stories that are taken out of the page after any number of frames: none of them stays. */
import { addLivesPage, countLeft, livesSwitches } from '../../e2e/lives.js';
import { createSite } from '../../e2e/own-site.js';
import { createRandom } from '../random.js';
import type { Part, Settings, Trial } from '../trial.js';

/** What a story has come to, before it is taken out so many frames later. */
const stages: Readonly<Record<string, string>> = {
  'it was put in': '',
  'it was loaded': 'await window.loaded(story);',
  'its map is there': 'await window.loaded(story); await window.mapped(story);',
  'it went on': 'await window.loaded(story); await window.mapped(story); story.next();',
  'it was moved': 'await window.loaded(story); story.parentElement.append(story);',
  'it was asked for anew': 'await window.loaded(story); story.reload();',
  'its source was changed': 'await window.loaded(story); story.src += "?again";',
};

/** The part. */
export async function createPart({ seed, quick }: Settings): Promise<Part> {
  const site = createSite({ switches: livesSwitches });
  const page = addLivesPage(site);
  await site.start();
  const random = createRandom(seed);
  const counts = quick ? [random.below(30)] : [0, 1, 2, 3, 4, 6, 9, 14, 20, 30];
  const trials = function* (): Generator<Trial> {
    for (const [stage, script] of Object.entries(stages))
      for (const frames of counts) {
        const life = `async (story) => { ${script} await window.frames_(${frames}); }`;
        const run = async (): Promise<string[]> => {
          const { left, errors } = await countLeft(site, page, life);
          return [...(left > 0 ? [`${left} of 4 stories are still there`] : []), ...errors];
        };
        if (!quick || random.below(3) === 0) yield { name: `${frames} frames after ${stage}`, count: 4, run };
      }
  };
  const title = `${Object.keys(stages).length} moments × ${counts.length} numbers of frames × 4 lives`;
  return { title, trials: trials(), close: () => site.close() };
}
