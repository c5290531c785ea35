/** Exports of a story in a language that we do not speak, in words that are given. */
import { expect, it } from 'vitest';
import { exportHtml, exportStory } from '../../src/exporters/index.js';
import { italian } from '../fixtures/italian.js';
import { smallStory } from '../fixtures/small-story.js';

const inItalian = { ...smallStory, lang: 'it' };

it.each(['html', 'jsonld', 'timelinejs'] as const)('%s is told in them', async (format) => {
  expect((await exportStory(inItalian, format, undefined, [italian])).text).toContain('ostenuto da the crew');
  expect((await exportStory(inItalian, format)).text).not.toContain('ostenuto da');
});

it('a page is in the language, and in its direction', async () => {
  const { text } = await exportHtml({ ...smallStory, lang: 'he' }, {}, [{ ...italian, lang: 'he' }]);
  expect(text).toContain('<html lang="he" dir="rtl">');
  expect(text).toContain('Sostenuto da the crew');
});

it('a story in another language is told in ours', async () => {
  expect((await exportStory(smallStory, 'html', undefined, [italian])).text).toContain('Claimed by the crew');
});
