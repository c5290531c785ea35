import { expect } from '@open-wc/testing';
import { TextRuler } from '../../src/elements/text-ruler.js';

describe('the width of text', () => {
  const { getContext } = HTMLCanvasElement.prototype;
  afterEach(() => (HTMLCanvasElement.prototype.getContext = getContext));

  it('is that of its font', () => {
    const ruler = new TextRuler();
    const [small, large] = ['12px monospace', '24px monospace'].map((font) => ruler.width('Vladivostok', font));
    expect(large! / small!).to.be.closeTo(2, 0.1);
  });

  it('is guessed where there is no canvas, wide enough for most', () => {
    const real = new TextRuler().width('The train arrives in Vladivostok', '600 13px sans-serif');
    HTMLCanvasElement.prototype.getContext = () => null;
    const guess = new TextRuler().width('The train arrives in Vladivostok', '600 13px sans-serif');
    expect(guess / real).to.be.within(0.95, 1.4);
  });
});
