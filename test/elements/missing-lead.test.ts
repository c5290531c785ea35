import { expect } from '@open-wc/testing';
import type { EventDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import { en } from '../../src/core/words/en.js';
import { clockText, missingLead } from '../../src/elements/missing-lead.js';
import { languageOf } from '../fixtures/small-state.js';
import { smallStory } from '../fixtures/small-story.js';

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** Where clocks show another time than the reader's: Kathmandu is 345 minutes ahead of UTC. */
const elsewhere = new Date('2024-05-08').getTimezoneOffset() === -345 ? 'Asia/Tokyo' : 'Asia/Kathmandu';
const full: EventDocument = {
  id: 'full',
  title: 'The ferry leaves',
  when: '2024-05-08T09:10',
  timeZone: elsewhere,
  where: 'pier',
  status: 'claimed',
  by: ['crew'],
};

const toEvent = (event: EventDocument) => toStory({ ...smallStory, events: [event] }).story.events[0]!;

describe('missingLead', () => {
  const lead = async (event: EventDocument, ...written: readonly string[]) => {
    const element = document.createElement('div');
    for (const className of written) element.append(Object.assign(document.createElement('p'), { className }));
    return missingLead(toEvent(event), element, await languageOf('en'));
  };
  const names = async (...args: Parameters<typeof lead>) => (await lead(...args)).map(({ name }) => name);

  it('has all lines where the page has written none', async () => {
    expect(await names(full)).to.deep.equal(['dateline', 'status', 'clock']);
  });

  for (const line of ['dateline', 'status', 'clock'])
    it(`leaves out the ${line} that the page has written, though it be empty`, async () => {
      expect(await names(full, line)).to.deep.equal(['dateline', 'status', 'clock'].filter((name) => name !== line));
    });

  it('does not take a line deep in the text for the event’s own', async () => {
    const element = document.createElement('div');
    const quote = document.createElement('blockquote');
    quote.append(Object.assign(document.createElement('p'), { className: 'dateline' }));
    element.append(quote);
    const lines = missingLead(toEvent(full), element, await languageOf('en'));
    expect(lines.map(({ name }) => name)).to.include('dateline');
  });

  it('has no lines of what is not known', async () => {
    expect(await lead({ id: 'bare', title: 'Something' })).to.deep.equal([]);
    expect(await names({ id: 'day', when: '2024-05-08' })).to.deep.equal(['dateline']);
  });

  it('names place and date, or the one that is known', async () => {
    const line = async (event: EventDocument) => (await lead(event))[0];
    const dateline = (place: string, text: string) => ({ name: 'dateline', place, text });
    expect(await line({ id: 'a', where: 'pier', when: '2024' })).to.deep.equal(dateline('North Pier', '2024'));
    expect(await line({ id: 'a', where: 'pier' })).to.deep.equal(dateline('North Pier', ''));
    expect(await line({ id: 'a', when: '2024' })).to.deep.equal(dateline('', '2024'));
  });
});

describe('clockText', () => {
  const clock = async (event: EventDocument) => clockText(toEvent(event), await languageOf('en'));
  const yourWords = en.clock.yours.replace('{time}', '').trim();

  it('tells the time there and, where it is another, the reader’s own', async () => {
    const text = (await clock(full))!;
    expect(text).to.match(/0?9[:.]10/);
    expect(text.split(' · ')).to.have.length(2);
    expect(text).to.contain(yourWords);
  });

  it('does not tell a reader who is there the same time twice', async () => {
    expect((await clock({ ...full, timeZone: own })) ?? '').not.to.contain(yourWords);
  });

  for (const when of ['2024-05-08', '2024', '[2024-05-06..2024-05-08]', undefined])
    it(`has no clock for ${when ?? 'an event without a time'}`, async () => {
      expect(await clock({ ...full, when })).to.equal(undefined);
    });
});
