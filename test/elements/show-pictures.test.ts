/** Pictures in a whole story: made from a document, or written in the page by `renderStory`. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { DatelinePictures } from '../../src/elements/dateline-pictures.js';
import type { DatelineStory } from '../../src/elements/dateline-story.js';
import { renderStory } from '../../src/exporters/render-story.js';
import { picturedStory } from '../fixtures/drawn-pictures.js';
import { frames, waitUntil } from '../fixtures/moments.js';

async function tell(story: DatelineStory): Promise<DatelineStory> {
  const isLoaded = oneEvent(story, 'story-load');
  await fixture(html`<main style="inline-size:900px">${story}</main>`);
  await isLoaded;
  await frames();
  return story;
}

function made(layout: 'scroll' | 'steps' = 'scroll'): Promise<DatelineStory> {
  const story = document.createElement('dateline-story');
  Object.assign(story, { story: picturedStory, layout });
  return tell(story);
}

function written(html: string): Promise<DatelineStory> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const story = document.importNode(page.querySelector('dateline-story')!, true);
  story.layout = 'scroll';
  return tell(story);
}

const picturesOf = (story: Element) => [...story.querySelectorAll('dateline-pictures')];
const buttonOf = ({ shadowRoot }: DatelinePictures, name: string) =>
  shadowRoot!.querySelector<HTMLElement>(`button[title="${name}"]`);

describe('the pictures of a story', () => {
  for (const [how, get] of [
    ['made from a document', made],
    ['written by us in the page', () => written(renderStory(picturedStory))],
  ] as const) {
    it(`are galleries, each picture with its full view: ${how}`, async () => {
      const [gallery, alone] = picturesOf(await get());
      expect(gallery!.querySelectorAll('.row > figure')).to.have.length(4);
      expect(alone!.previousElementSibling!.querySelector('audio') !== null).to.equal(true);
      await waitUntil(() => buttonOf(alone!, 'Enlarge'));
      expect(buttonOf(gallery!, 'Next picture') !== null).to.equal(true);
    });

    it(`choose no event and leave the page where it is: ${how}`, async () => {
      const story = await get();
      const [gallery] = picturesOf(story);
      gallery!.scrollIntoView({ block: 'center', behavior: 'instant' });
      await waitUntil(() => story.activeId === 'second');
      await frames();
      const before = scrollY;
      const heard: string[] = [];
      for (const type of ['active-change', 'active-request'] as const)
        story.addEventListener(type, () => heard.push(type));
      buttonOf(gallery!, 'Next picture')!.click();
      gallery!.querySelector('img')!.click();
      await waitUntil(() => gallery!.shadowRoot!.querySelector('dialog[open]'));
      const dialog = gallery!.shadowRoot!.querySelector('dialog')!;
      for (const key of ['ArrowRight', 'ArrowDown', 'End', 'PageDown'])
        dialog.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      dialog.close();
      await frames();
      expect(heard).to.deep.equal([]);
      expect([scrollY, story.activeId]).to.deep.equal([before, 'second']);
    });
  }

  it('shows in the gallery what was last seen in full view', async () => {
    const [gallery] = picturesOf(await made());
    gallery!.scrollIntoView({ behavior: 'instant' });
    await gallery!.updateComplete;
    buttonOf(gallery!, 'Enlarge')!.click();
    await waitUntil(() => gallery!.shadowRoot!.querySelector('dialog[open]'));
    const dialog = gallery!.shadowRoot!.querySelector('dialog')!;
    dialog.querySelector<HTMLElement>('.next')!.click();
    dialog.close();
    await waitUntil(() => gallery!.shadowRoot!.querySelector('.position')!.textContent === '2 of 4');
  });

  it('turns pictures by a stroke over a gallery, and no events', async () => {
    const story = await made('steps');
    story.show('second');
    await story.updateComplete;
    const image = picturesOf(story)[0]!.querySelector('img')!;
    const touch = (type: string, clientX: number) => {
      const event = new Event(type, { bubbles: true, composed: true });
      const touches = [{ clientX, clientY: 0 }];
      image.dispatchEvent(Object.assign(event, { touches, changedTouches: touches }));
    };
    touch('touchstart', 200);
    touch('touchend', 50);
    await frames();
    expect(story.activeId).to.equal('second');
  });

  it('leaves what a page has written itself as it is', async () => {
    const figures = '<figure><img src="data:," alt="A"></figure><figure><img src="data:," alt="B"></figure>';
    const text = `<dateline-story><dateline-event id="a"><h3>A</h3>${figures}</dateline-event></dateline-story>`;
    const story = await written(text);
    expect(story.querySelector('dateline-event')!.innerHTML).to.equal(`<h3>A</h3>${figures}`);
  });
});
