import { expect, fixture, html } from '@open-wc/testing';
import { dressRoot, lightStyles } from '../../src/elements/light-styles.js';

const sheet = lightStyles.styleSheet!;
const wornBy = (root: DocumentOrShadowRoot) => root.adoptedStyleSheets.filter((other) => other === sheet).length;

describe('dressRoot', () => {
  const pair = () =>
    fixture(
      html`<div><dateline-story class="first"></dateline-story><dateline-story class="second"></dateline-story></div>`,
    );

  it('dresses the page once for all its stories, until the last has left', async () => {
    const box = await pair();
    const [first, second] = [...box.children] as [Element, Element];
    const undress = [dressRoot(first), dressRoot(second)];
    expect(wornBy(document)).to.equal(1);
    first.remove();
    undress[0]!();
    expect(wornBy(document)).to.equal(1);
    second.remove();
    undress[1]!();
    expect(wornBy(document)).to.equal(0);
  });

  it('leaves the page’s own sheets as they are', async () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    const story = (await pair()).firstElementChild!;
    const undress = dressRoot(story);
    expect(document.adoptedStyleSheets.includes(own)).to.equal(true);
    story.parentElement!.remove();
    undress();
    expect(document.adoptedStyleSheets.length === 1 && document.adoptedStyleSheets[0] === own).to.equal(true);
    document.adoptedStyleSheets = [];
  });

  it('dresses the shadow root that a story stands in, and not the page around it', async () => {
    const root = (await fixture(html`<div></div>`)).attachShadow({ mode: 'open' });
    const story = document.createElement('dateline-story');
    root.append(story);
    const undress = dressRoot(story);
    expect([wornBy(root), wornBy(document)]).to.deep.equal([1, 0]);
    story.remove();
    undress();
    expect(wornBy(root)).to.equal(0);
  });

  it('does nothing for a story that is in no page', () => {
    const undress = dressRoot(document.createElement('dateline-story'));
    undress();
    expect(wornBy(document)).to.equal(0);
  });
});

describe('lightStyles', () => {
  /** A dressed story in a root of its own, with the page's rules. */
  const dressed = async (rules = '') => {
    const root = (await fixture(html`<div></div>`)).attachShadow({ mode: 'open' });
    const page = new CSSStyleSheet();
    page.replaceSync(`:host { --dateline-line: gray; --dateline-accent: red; --dateline-muted: teal } ${rules}`);
    // The page's rules come first: what comes later would win between equals.
    root.adoptedStyleSheets = [page, sheet];
    const event = document.createElement('dateline-event');
    for (const [tag, className] of [
      ['p', 'dateline'],
      ['h3', 'title'],
      ['p', 'status denied'],
      ['p', 'status expected'],
      ['p', 'written'],
    ] as const)
      event.append(Object.assign(document.createElement(tag), { className, textContent: className }));
    const outside = Object.assign(document.createElement('p'), { className: 'dateline', textContent: 'the page’s' });
    root.append(event, outside);
    return (selector: string) => getComputedStyle(root.querySelector(selector)!);
  };

  it('has no specificity: a rule for a tag wins, wherever it stands', async () => {
    const style = await dressed('p { font-size: 31px; border-top: 7px double } h3 { margin: 9px }');
    expect(style('.dateline').fontSize).to.equal('31px');
    expect(style('.denied').borderTopWidth).to.equal('7px');
    expect(style('.expected').borderTopStyle).to.equal('double');
    expect(style('.title').marginTop).to.equal('9px');
  });

  it('makes the lines quieter than the text', async () => {
    const style = await dressed();
    expect(parseFloat(style('.dateline').fontSize)).to.be.lessThan(parseFloat(style('.written').fontSize));
  });

  it('tells statuses apart by their outline', async () => {
    const style = await dressed();
    expect(style('.expected').borderTopStyle).to.equal('dashed');
    expect(style('.denied').borderTopStyle).to.equal('solid');
  });

  it('does not reach beyond the story’s own elements', async () => {
    const style = await dressed();
    const { fontSize, marginTop, color } = style('dateline-event + .dateline');
    const plain = style('.written');
    expect([fontSize, marginTop, color]).to.deep.equal([plain.fontSize, plain.marginTop, plain.color]);
  });
});
