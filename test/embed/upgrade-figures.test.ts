import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { upgradeFigures } from '../../src/embed/upgrade-figures.js';
import { waitUntil } from '../fixtures/moments.js';

describe('a figure that stands for a story', () => {
  it('gives the focus back to its link where what was tried again does not come', async () => {
    const figure = await fixture<HTMLElement>(
      html`<figure class="dateline-story" data-src="/nothing.story.json">
        <a href="/nothing.story.json">A story</a>
      </figure>`,
    );
    upgradeFigures([figure]);
    await waitUntil(() => figure.querySelector('dateline-story')?.style.display === 'none');
    const story = figure.querySelector('dateline-story')!;
    Object.assign(story, { tabIndex: -1 }).style.display = '';
    story.focus();
    story.dispatchEvent(new Event('story-load'));
    expect(document.activeElement!.localName).to.equal('a');
  });

  it('asks no other host before the reader does, whatever its file allows', async () => {
    const media = [{ type: 'image', src: 'https://pictures.example/ferry.jpg', alt: 'A ferry' }];
    const file = JSON.stringify({ allowRemote: true, title: 'Ferries', events: [{ id: 'e', title: 'E', media }] });
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response(file));
    const figure = await fixture<HTMLElement>(
      html`<figure class="dateline-story" data-src="/ferries.json" data-allow-remote><a href="/">A story</a></figure>`,
    );
    upgradeFigures([figure]);
    await waitUntil(() => figure.querySelector('dateline-event figure'));
    window.fetch = fetch;
    expect(figure.querySelector('dateline-event img')).to.equal(null);
    expect(figure.querySelector('dateline-event .remote')).not.to.equal(null);
  });
});
