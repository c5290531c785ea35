import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { content } from '../../../src/core/content/content.js';
import { picturesContent, toRuns, type MediaRun } from '../../../src/core/content/pictures-content.js';
import type { Media } from '../../../src/core/model.js';
import { en } from '../../../src/core/words/en.js';

const picture = (width?: number, height?: number): Media => ({ type: 'image', src: 'a.jpg', width, height });
const typesOf = (runs: readonly MediaRun[]) => runs.map(({ media }) => media.map(({ type }) => type).join(' '));
const runOf = (media: readonly Media[]): MediaRun => ({ media, labels: [] });

describe('toRuns', () => {
  it('puts pictures together that follow each other, and nothing else', () => {
    const types = ['image', 'image', 'video', 'video', 'image', 'embed', 'image', 'image', 'card', 'audio'] as const;
    const media = types.map((type): Media => ({ type, src: type }));
    expect(typesOf(toRuns(media, en))).toEqual([
      ...['image image', 'video', 'video', 'image', 'embed', 'image image', 'card', 'audio'],
    ]);
    expect(toRuns([], en)).toEqual([]);
  });

  it('puts the two of a comparison together, with what each is, and no other picture beside them', () => {
    const before: Media = { type: 'image', src: 'before.jpg' };
    const compared: Media = { type: 'image', src: 'after.jpg', before };
    expect(toRuns([picture(), compared, picture(), picture(), compared], en)).toEqual([
      runOf([picture()]),
      { media: [before, compared], labels: ['Before', 'After'] },
      runOf([picture(), picture()]),
      { media: [before, compared], labels: ['Before', 'After'] },
    ]);
  });

  it('keeps all media in their order', () => {
    const media = fc.record({ type: fc.constantFrom('image', 'video', 'audio', 'embed', 'card'), src: fc.string() });
    fc.assert(
      fc.property(fc.array(media), (all) => {
        const runs = toRuns(all as Media[], en).map((run) => run.media);
        expect(runs.flat()).toEqual(all);
        expect(runs.every((run) => run.length === 1 || run.every(({ type }) => type === 'image'))).toBe(true);
        const firsts = runs.map((run) => run[0]!.type);
        expect(firsts.some((type, index) => type === 'image' && firsts[index + 1] === 'image')).toBe(false);
      }),
    );
  });
});

describe('picturesContent', () => {
  it('is a row with a name that keys reach, where there are several', () => {
    const figures = [content('figure', {}), content('figure', {})];
    expect(picturesContent(runOf([picture(), picture()]), en, figures)).toEqual({
      tag: 'dateline-pictures',
      attributes: { shape: '3:2' },
      children: [
        {
          tag: 'div',
          attributes: { class: 'row', role: 'group', 'aria-label': 'Pictures', tabindex: '0' },
          children: figures,
        },
      ],
    });
  });

  it('says that two are compared, which stand beside each other and do not scroll', () => {
    const compared: Media = { ...picture(800, 600), before: picture(800, 600) };
    const [run] = toRuns([compared], en);
    expect(picturesContent(run!, en, [])).toEqual({
      tag: 'dateline-pictures',
      attributes: { compare: '', shape: '4:3' },
      children: [{ tag: 'div', attributes: { class: 'row', role: 'group', 'aria-label': 'Pictures' }, children: [] }],
    });
  });

  it('is no row where there is one', () => {
    const figure = content('figure', {});
    expect(picturesContent(runOf([picture(800, 600)]), en, [figure])).toEqual({
      tag: 'dateline-pictures',
      attributes: {},
      children: [figure],
    });
  });

  for (const [shape, sizes] of [
    ['3:2', [[1500, 1000], [1200, 800]]], // prettier-ignore
    ['4:3', [[1600, 1200], [800, 600]]], // prettier-ignore
    ['16:9', [[1920, 1080], [3000, 1000], [1280, 720]]], // prettier-ignore
    ['1:1', [[500, 500], [500, 490]]], // prettier-ignore
    ['4:5', [[800, 1200], [900, 1600]]], // prettier-ignore
    // A landscape beside a portrait: the lower room.
    ['3:2', [[1500, 1000], [1000, 1500]]], // prettier-ignore
    // What most are.
    ['4:5', [[1000, 1500], [1500, 1000], [800, 1000]]], // prettier-ignore
    ['3:2', [[], [], [1000, 1500]]], // prettier-ignore
    ['3:2', [[1000], [0, 0], [1000, 0]]], // prettier-ignore
  ] as const)
    it(`has a room of ${shape} for pictures of ${JSON.stringify(sizes)}`, () => {
      const pictures = sizes.map(([width, height]: readonly number[]) => picture(width, height));
      expect(picturesContent(runOf(pictures), en, []).attributes.shape).toBe(shape);
    });
});
