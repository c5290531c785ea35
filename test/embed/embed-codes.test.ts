import { expect, fixture, html } from '@open-wc/testing';
import { fillCodes, offerCopies } from '../../src/embed/embed-codes.js';

const base = 'https://static.example/dateline/1.2.3/';
const story = 'https://example.org/stories/ferry/story.json';

describe('the page of embed codes', () => {
  let page: HTMLElement;
  let input: HTMLInputElement;
  const code = () => page.querySelector('code')!.textContent;
  const name = (address: string): void => {
    input.value = address;
    input.dispatchEvent(new Event('input'));
  };

  beforeEach(async () => {
    page = await fixture<HTMLElement>(
      html`<div data-base="https://example.org/dateline/" data-story=${story}>
        <input name="story" />
        <pre><code>${`"https://example.org/dateline/a.js" "${story}" "https://example.org/stories/ferry/embed.html"`}</code></pre>
      </div>`,
    );
    input = page.querySelector('input')!;
    fillCodes(page, base);
  });

  it('names the folder that it lies in, and an example of a story', () => {
    expect(code()).to.equal(`"${base}a.js" "${story}" "https://example.org/stories/ferry/embed.html"`);
  });

  for (const [typed, file, frame] of [
    ['https://news.example/x/kim.json', 'https://news.example/x/kim.json', 'https://news.example/x/embed.html'],
    ['  https://news.example/kim.json  ', 'https://news.example/kim.json', 'https://news.example/embed.html'],
    ['/kim.json', 'https://static.example/kim.json', 'https://static.example/embed.html'],
    ['https://news.example/?a=1&b="2"', 'https://news.example/?a=1&amp;b=%222%22', 'https://news.example/embed.html'],
    ['https://', story, 'https://example.org/stories/ferry/embed.html'],
    ['', story, 'https://example.org/stories/ferry/embed.html'],
  ] as const)
    it(`names the story at "${typed}"`, () => {
      name('https://before.example/');
      name(typed);
      expect(code()).to.equal(`"${base}a.js" "${file}" "${frame}"`);
    });

  it('never lets an address out of its quotation marks', () => {
    name('https://news.example/#"><script>alert(1)</script>');
    expect(code()).not.to.match(/"><script/);
  });

  it('has a button for each code', () => {
    offerCopies(page);
    expect([...page.querySelectorAll('button')].map(({ textContent }) => textContent)).to.deep.equal(['Copy']);
  });
});
