import { describe, expect, it } from 'vitest';
import { toZoomifyLevels } from '../../../src/core/pictures/zoomify-levels.js';

/** Every tile in the order in which Zoomify writes them, 256 into each folder: level by level, row by row. */
function listTiles(width: number, height: number): string[] {
  const sizes = [[width, height] as const];
  while (Math.max(...sizes[0]!) > 256)
    sizes.unshift([Math.max(1, sizes[0]![0] >> 1), Math.max(1, sizes[0]![1] >> 1)] as const);
  const names: string[] = [];
  for (const [level, [wide, high]] of sizes.entries())
    for (let y = 0; y * 256 < high; y++)
      for (let x = 0; x * 256 < wide; x++)
        names.push(`TileGroup${Math.floor(names.length / 256)}/${level}-${x}-${y}.jpg`);
  return names;
}

describe('the tiles of Zoomify', () => {
  it.each([
    [1, 1],
    [256, 256],
    [257, 1],
    [513, 300],
    [1000, 700],
    [5000, 4100],
    [9001, 3],
  ])('of a picture of %s × %s are those in its folders, each once', (width, height) => {
    const { levels } = toZoomifyLevels({ src: 'https://a.example/plan', width, height });
    const named = levels.flatMap(({ columns, rows, address }) =>
      Array.from({ length: columns * rows }, (_, index) => address(index % columns, Math.floor(index / columns))),
    );
    expect(named).toEqual(listTiles(width, height).map((name) => `https://a.example/plan/${name}`));
  });

  it('begin with one that holds the picture, and end with its own pixels', () => {
    const { levels } = toZoomifyLevels({ src: 'plan', width: 30_000, height: 19_970 });
    expect(levels[0]).toMatchObject({ columns: 1, rows: 1 });
    expect(levels.at(-1)!.scale).toEqual({ x: 1, y: 1 });
    expect(levels.at(-1)!.address(117, 78)).toBe('plan/TileGroup48/7-117-78.jpg');
  });

  it.each(['plan', 'plan/', 'plan/ImageProperties.xml'])('are in the folder %s', (src) => {
    expect(toZoomifyLevels({ src, width: 10, height: 10 }).levels[0]!.address(0, 0)).toBe('plan/TileGroup0/0-0-0.jpg');
  });
});
