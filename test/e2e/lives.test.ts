import { describe, expect, it } from 'vitest';
import { addLivesPage, countLeft, livesSwitches, type Life } from './lives.js';
import { useSite } from './site.js';

const site = useSite({ switches: livesSwitches });
const page = addLivesPage(site);

/** When a story is taken out, after what. All run in the page. */
const moments: readonly [when: string, live: Life][] = [
  ['at once', () => undefined],
  ['in the same turn, its source given twice', (story) => void (story.src += '#again')],
  ['after its first update', (story) => story.updateComplete],
  ['in the next frame', () => new Promise(requestAnimationFrame)],
  ['while its file comes', () => window.frames_(5)],
  ['while its text is made', () => window.frames_(12)],
  ['while its map comes', () => window.frames_(24)],
  ['when it is loaded', (story) => window.loaded(story)],
  ['when its map is there', (story) => window.loaded(story).then(() => window.mapped(story))],
  [
    'in the turn in which it goes on',
    (story) =>
      window
        .loaded(story)
        .then(() => window.mapped(story))
        .then(() => story.next()),
  ],
  [
    'while the map flies',
    (story) =>
      window
        .loaded(story)
        .then(() => window.mapped(story))
        .then(() => story.next())
        .then(() => window.frames_(8)),
  ],
  ['while it asks anew', (story) => window.loaded(story).then(() => story.reload())],
  [
    'after it was taken out and put in again',
    (story) => window.loaded(story).then(() => story.parentElement!.append(story)),
  ],
];

describe('a story that is taken out of the page is freed', () => {
  it.each(moments)('%s', async (_, live) => {
    expect(await countLeft(site, page, String(live))).toEqual({ left: 0, errors: [] });
  });
});
