import { expect, fixture, html } from '@open-wc/testing';
import type { EventDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import { legendList } from '../../src/elements/legend-list.js';
import { languageOf } from '../fixtures/small-state.js';
import { smallStory } from '../fixtures/small-story.js';

describe('legendList', () => {
  const make = async (events: EventDocument[], lang = 'en') => {
    const language = await languageOf(lang);
    const { story } = toStory({ ...smallStory, events });
    return fixture<HTMLUListElement>(
      html`<ul>
        ${legendList(story, language)}
      </ul>`,
    );
  };
  const texts = (list: Element) => [...list.children].map(({ textContent }) => textContent!.trim());
  const all = smallStory.events as EventDocument[];

  it('is accessible', async () => {
    await expect(await make(all)).to.be.accessible();
  });

  it('explains only the signs that are in use', async () => {
    const { legend } = (await languageOf('en')).words;
    expect(texts(await make([{ id: 'a', when: '2024-05-08', status: 'denied' }]))).to.have.members([
      legend.ring,
      legend.denied,
    ]);
  });

  it('explains a sign once, however often it is used', async () => {
    const list = texts(await make([...all, { id: 'again', when: '2024-05-11', where: 'lake', status: 'claimed' }]));
    expect(new Set(list).size).to.equal(list.length);
  });

  it('gives each explanation one picture of its own, hidden from listeners', async () => {
    const list = await make(all);
    const pictures = [...list.children].map((item) => [...item.querySelectorAll('svg')]);
    expect(pictures.map(({ length }) => length)).to.deep.equal(pictures.map(() => 1));
    expect(
      pictures.every(([svg]) => svg!.getAttribute('aria-hidden') === 'true' && svg!.childElementCount > 0),
    ).to.equal(true);
    const drawings = pictures.map(([svg]) => svg!.innerHTML.replaceAll(/<!--.*?-->|\s+/g, ''));
    expect(new Set(drawings).size).to.equal(drawings.length);
  });

  it('speaks the language it is given', async () => {
    const { legend } = (await languageOf('de')).words;
    const list = texts(await make(all, 'de'));
    expect(list).to.include.members([legend.somewhere, legend.denied, legend.travelled]);
    expect(list.filter((text) => !Object.values(legend).includes(text))).to.deep.equal([]);
  });
});
