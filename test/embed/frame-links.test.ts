import { expect, fixture, html } from '@open-wc/testing';
import { openLinksOutside } from '../../src/embed/frame-links.js';
import { waitUntil } from '../fixtures/moments.js';

describe('a link in a frame', () => {
  let stop: () => void;
  let said: unknown[];
  const hear = ({ data }: MessageEvent<unknown>) => said.push(data);

  /** Clicks it without leaving the page. */
  function click(link: HTMLAnchorElement): void {
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.click();
  }

  const link = (href: string, target = '') =>
    fixture<HTMLAnchorElement>(html`<a href=${href} target=${target}>A source</a>`);

  beforeEach(() => {
    said = [];
    parent.addEventListener('message', hear);
  });
  afterEach(() => {
    stop();
    parent.removeEventListener('message', hear);
  });

  for (const href of [
    'https://source.example/a',
    '/another-page.html',
    '//source.example',
    'mailto:desk@source.example',
  ])
    it(`to ${href} opens a tab of its own, which cannot reach back`, async () => {
      stop = openLinksOutside({});
      const one = await link(href);
      click(one);
      expect([one.target, one.rel]).to.deep.equal(['_blank', 'noopener']);
    });

  it('to another event stays in the frame, whatever target the page has for its links', async () => {
    stop = openLinksOutside({});
    const one = await link('#departure');
    click(one);
    expect(one.target).to.equal('_self');
  });

  it('keeps the target that the page has given it', async () => {
    stop = openLinksOutside({});
    const one = await link('https://source.example/', '_top');
    click(one);
    expect([one.target, one.rel]).to.deep.equal(['_top', '']);
  });

  it('is found in a shadow root, by what stands in it', async () => {
    stop = openLinksOutside({});
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const one = document.createElement('a');
    const text = document.createElement('b');
    one.href = 'https://source.example/';
    one.append(text);
    host.attachShadow({ mode: 'open' }).append(one);
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    text.click();
    expect(one.target).to.equal('_blank');
  });

  it('is told to WordPress, which may follow it, and to nobody else', async () => {
    stop = openLinksOutside({});
    click(await link('https://source.example/first'));
    stop();
    stop = openLinksOutside({ secret: 'aB3dE' });
    click(await link('https://source.example/second'));
    const links = () => said.filter((data) => (data as { message?: string } | null)?.message === 'link');
    await waitUntil(() => links().length > 0, 'a link is told');
    expect(links()).to.deep.equal([{ message: 'link', value: 'https://source.example/second', secret: 'aB3dE' }]);
  });
});
