import { describe, expect, it } from 'vitest';
import { importTimelineSheet } from '../../../src/importers/slides/timelinejs-sheet.js';

const header = ['Year', 'Headline', 'Text', 'Media Credit', 'Type', 'Odd'];

const read = (...lines: string[]) => {
  const rows = lines.map((line, index) => ({ number: index + 2, cells: line.split('|') }));
  return importTimelineSheet({ header, rows }, { name: 'ships.csv' });
};

describe('a sheet of TimelineJS', () => {
  it('has its title in any row; eras come after all events', async () => {
    const { document } = await read('1900|An era|||era', '1901|First', '|Ships|Of them all||title', '1902|Second');
    expect(document).toMatchObject({ title: 'Ships', summary: 'Of them all' });
    expect(document.events.map(({ title, when }) => [when, title])).toEqual([['1901', 'First'], ['1902', 'Second'], ['1900', 'An era']]);
  }); // prettier-ignore

  it('is called by its file where no row is the title, and keeps a second title as an event', async () => {
    expect((await read('1901|First')).document.title).toBe('ships');
    const { document } = await read('|Ships|||title', '|More ships|||title');
    expect([document.title, document.events]).toMatchObject(['Ships', [{ title: 'More ships' }]]);
  });

  it('tells what has no place in the order of its rows', async () => {
    const { problems } = await read('1900|An era|||era', '1901|First||Someone', '1902|Second||||x', '|Ships||Someone|title');
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'era-as-event row 2',
      'lost-media row 3, media',
      'unknown-column row 4, Odd',
      'not-imported row 5.media.credit',
    ]);
  }); // prettier-ignore
});
