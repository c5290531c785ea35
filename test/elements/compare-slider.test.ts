import { expect, fixture, html } from '@open-wc/testing';
import { CompareSlider, compareStyles, type ComparedNames } from '../../src/elements/compare-slider.js';
import { languageOf } from '../fixtures/small-state.js';

const width = 400;

const toNames = (...sides: readonly [string, string]): ComparedNames => ({
  sides,
  name: `From ${sides[0]} to ${sides[1]}`,
  toValue: (percent) => `${percent} of ${sides[0]}`,
});

/** A slider between two pictures, on a map of 400 pixels, and where it has told that its edge is. */
async function make(lang = 'en') {
  const edges: number[] = [];
  const slider = new CompareSlider((edge) => edges.push(edge));
  const language = await languageOf(lang);
  const styles = html`<style>
    ${compareStyles.cssText}
  </style>`;
  const map = await fixture<HTMLElement>(html`
    <div dir=${language.direction} style="position:relative;width:${width}px;height:200px;--dateline-paper:#fff">${styles}${slider.element}</div>
  `); // prettier-ignore
  slider.show(toNames('Plan of 1833', 'Air survey'), language);
  const edge = map.querySelector<HTMLElement>('[role=slider]')!;
  const press = (key: string, more: KeyboardEventInit = {}) =>
    edge.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  return { slider, language, map, edge, edges, press };
}

const now = (edge: HTMLElement) => Number(edge.ariaValueNow);

describe('the edge between before and after', () => {
  for (const lang of ['en', 'ar'])
    it(`is accessible: ${lang}`, async () => {
      const { map } = await make(lang);
      await expect(map).to.be.accessible();
    });

  it('is a slider from 0 to 100 that begins in the middle, called by both pictures', async () => {
    const { edge, edges } = await make();
    expect([edge.ariaValueMin, edge.ariaValueMax, edge.ariaValueNow]).to.deep.equal(['0', '100', '50']);
    expect(edge.ariaLabel).to.equal('From Plan of 1833 to Air survey');
    expect(edge.ariaValueText).to.match(/^50\s?% of Plan of 1833$/);
    expect(edge.tabIndex).to.equal(0);
    expect(edges).to.deep.equal([0.5]);
  });

  it('takes names for texts', async () => {
    const { edge, slider, language } = await make();
    slider.show(toNames('<b>1833</b>', 'now'), language);
    expect(edge.querySelector('b')).to.equal(null);
    expect(edge.querySelector('.side')!.textContent).to.equal('<b>1833</b>');
  });

  for (const [lang, onwards, back] of [
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as const)
    it(`goes by keys, where reading goes: ${lang}`, async () => {
      const { edge, press, edges } = await make(lang);
      for (const [key, more, expected] of [
        [onwards, {}, 55],
        [back, {}, 50],
        ['ArrowUp', {}, 55],
        ['ArrowDown', {}, 50],
        [onwards, { shiftKey: true }, 70],
        ['PageDown', {}, 50],
        ['PageUp', {}, 70],
        ['End', {}, 100],
        [onwards, {}, 100],
        ['Home', {}, 0],
        [back, {}, 0],
      ] as const) {
        expect(press(key, more), `${key} is taken`).to.equal(false);
        expect(now(edge), key).to.equal(expected);
        expect(edges.at(-1), key).to.be.closeTo(expected / 100, 1e-9);
      }
    });

  for (const [key, more] of [
    ['a', {}],
    ['Tab', {}],
    ['ArrowRight', { altKey: true }],
    ['Home', { ctrlKey: true }],
    ['End', { metaKey: true }],
  ] as const)
    it(`leaves ${JSON.stringify({ key, ...more })} to the page`, async () => {
      const { edge, press } = await make();
      expect(press(key, more)).to.equal(true);
      expect(now(edge)).to.equal(50);
    });

  for (const lang of ['en', 'ar'])
    it(`goes with the hand that has it, and with no other: ${lang}`, async () => {
      const { edge } = await make(lang);
      const point = (type: string, clientX: number, pointerId = 7, button = 0) =>
        edge.dispatchEvent(new PointerEvent(type, { clientX, pointerId, button, bubbles: true, cancelable: true }));
      const onwards = lang === 'ar' ? -1 : 1;
      point('pointerdown', 200, 7, 2);
      point('pointermove', 300);
      expect(now(edge), 'another button').to.equal(50);
      point('pointerdown', 200);
      point('pointermove', 100, 8);
      expect(now(edge), 'another hand').to.equal(50);
      point('pointermove', 200 + onwards * (width / 4));
      expect(now(edge)).to.equal(75);
      point('pointercancel', 0);
      point('pointermove', 0);
      expect(now(edge), 'let go').to.equal(75);
    });

  it('keeps what is meant for it from the map', async () => {
    const { map, edge, press } = await make();
    const heard: string[] = [];
    for (const type of ['keydown', 'pointerdown', 'touchstart']) map.addEventListener(type, () => heard.push(type));
    press('Home');
    edge.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
    edge.dispatchEvent(new Event('touchstart', { bubbles: true }));
    expect(heard).to.deep.equal([]);
  });

  it('stays where it is for the same pictures, in other words too, and is in the middle for others', async () => {
    const { slider, edge, press } = await make();
    press('End');
    slider.show({ ...toNames('Plan of 1833', 'Air survey'), name: 'Vorher und nachher' }, await languageOf('de'));
    expect(now(edge)).to.equal(100);
    expect(edge.ariaLabel).to.equal('Vorher und nachher');
    slider.show(toNames('Air survey', 'Plan of 1833'), await languageOf('de'));
    expect(now(edge)).to.equal(50);
  });
});
