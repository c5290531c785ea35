import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { Mark, Shape } from '../../src/core/marks/mark.js';
import type { Certainty, Status } from '../../src/core/model.js';
import { markGlyph, markStyles, signGlyph } from '../../src/elements/mark-glyph.js';

const shapes: readonly Shape[] = ['dot', 'ring', 'soft', 'span', 'none'];
const statuses: readonly Status[] = ['reported', 'confirmed', 'claimed', 'denied', 'expected'];
const certainties: readonly Certainty[] = ['certain', 'less-certain', 'uncertain'];
const plain: Mark = { shape: 'dot', status: 'reported', certainty: 'certain' };

/** The drawing without the class of the whole, which draws nothing. */
function drawn(template: unknown): string {
  const box = document.createElement('div');
  render(template, box);
  return box.querySelector('svg')!.innerHTML.replaceAll(/<!--.*?-->|\s+/g, '');
}

describe('markGlyph', () => {
  it('is accessible: hidden, in a control that has the name', async () => {
    const box = await fixture(html`<div><button aria-label="The ferry">${markGlyph(plain)}</button></div>`);
    await expect(box).to.be.accessible();
    expect(box.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('draws every combination of shape, status and certainty differently', () => {
    const marks = shapes.flatMap((shape) =>
      statuses.flatMap((status) => certainties.map((certainty) => ({ shape, status, certainty }))),
    );
    expect(new Set(marks.map((mark) => drawn(markGlyph(mark)))).size).to.equal(75);
  });

  for (const mark of shapes.map((shape) => ({ ...plain, shape })))
    it(`draws something inside its 24 pixels for the shape ${mark.shape}`, async () => {
      const svg = (await fixture(html`<div>${markGlyph(mark)}</div>`)).querySelector('svg')!;
      const { x, y, width, height } = svg.getBBox();
      expect(Math.min(width, height)).to.be.greaterThan(3);
      expect(Math.min(x, y)).to.be.at.least(0);
      expect(Math.max(x + width, y + height)).to.be.at.most(24);
    });

  it('adds nothing for what is only reported and certain', () => {
    expect(drawn(markGlyph(plain))).not.to.match(/sign|doubt/);
  });

  it('tells the outline of an expected event from a confirmed one without colour', async () => {
    const box = await fixture(
      html`<div>
        <style>
          ${markStyles.cssText}
        </style>
        ${markGlyph({ ...plain, status: 'confirmed' })}${markGlyph({ ...plain, status: 'expected' })}
      </div>`,
    );
    const dashes = [...box.querySelectorAll('.sign')].map((sign) => getComputedStyle(sign).strokeDasharray);
    expect(dashes[0]).to.equal('none');
    expect(dashes[1]).not.to.equal('none');
  });

  it('shows an uncertain place by a dotted outline, a less certain one by none', async () => {
    const box = await fixture(
      html`<div>
        <style>
          ${markStyles.cssText}
        </style>
        ${markGlyph({ ...plain, certainty: 'less-certain' })}${markGlyph({ ...plain, certainty: 'uncertain' })}
      </div>`,
    );
    const strokes = [...box.querySelectorAll('.doubt')].map((doubt) => getComputedStyle(doubt).stroke);
    expect(strokes[0]).to.equal('none');
    expect(strokes[1]).not.to.equal('none');
  });
});

describe('signGlyph', () => {
  it('draws each status but the usual one, each differently, and no body', () => {
    const signs = statuses.map((status) => drawn(signGlyph(status)));
    expect(signs[0]).to.equal('');
    expect(new Set(signs).size).to.equal(statuses.length);
    expect(signs.join('')).not.to.contain('body');
  });

  it('is hidden from assistive technology', async () => {
    const box = await fixture(html`<div>${signGlyph('denied')}</div>`);
    expect(box.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });
});
