import { describe, expect, it } from 'vitest';
import { closeCoast } from '../../src/streets/close-coast.js';
import { Ground, type Spot } from '../../src/streets/ground.js';
import { areaOf, liesIn } from '../../src/streets/rings.js';

// A ground of about 1000 × 1000 units.
const ground = new Ground({ south: 0, west: 0, north: 0.0045, east: 0.0045 });
const { width, height } = ground;

/** Of nine spots on the ground, from the north-west on, which are land. */
function landOf(coast: readonly Spot[][]): string {
  const areas = closeCoast(coast, ground);
  const isLand = (spot: Spot) => areas.some(([outline, ...holes]) => liesIn(spot, outline!) && !holes.some((hole) => liesIn(spot, hole))); // prettier-ignore
  return [0.9, 0.5, 0.1]
    .map((y) => [0.1, 0.5, 0.9].map((x) => (isLand([x * width, y * height]) ? '#' : '.')).join(''))
    .join(' ');
}

const far = 5000;
const square = (x: number, y: number, half: number): Spot[] => [[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half], [x - half, y - half]]; // prettier-ignore
const [middleX, middleY] = [width / 2, height / 2];

describe('land', () => {
  it.each<[string, Spot[][], string]>([
    ['is all the ground where there is no coast', [], '### ### ###'],
    ['lies on the left of a coast northwards', [[[700, -far], [700, far]]], '##. ##. ##.'],
    ['lies on the left of a coast southwards', [[[700, far], [700, -far]]], '..# ..# ..#'],
    ['lies on the left of a coast in two ways, whichever is first', [[[700, 300], [700, far]], [[700, -far], [700, 300]]], '##. ##. ##.'],
    ['is a tongue', [[[-far, 300], [700, 300], [700, 700], [-far, 700]]], '... ##. ...'],
    ['goes around a bay', [[[-far, 700], [700, 700], [700, 300], [-far, 300]]], '### ..# ###'],
    ['is on both sides of a strait', [[[300, -far], [300, far]], [[700, far], [700, -far]]], '#.# #.# #.#'],
    ['is between two coasts', [[[300, far], [300, -far]], [[700, -far], [700, far]]], '.#. .#. .#.'],
    ['is an island in the sea', [square(middleX, middleY, 200)], '... .#. ...'],
    ['has a lagoon', [square(middleX, middleY, 200).reverse()], '### #.# ###'],
    ['is an island in a lagoon', [square(middleX, middleY, 300).reverse(), square(middleX, middleY, 200)], '### ### ###'],
    ['is an island before a coast', [[[200, -far], [200, far]], square(middleX, middleY, 200)], '#.. ##. #..'],
    ['is an island that reaches over the edge', [square(width, middleY, 300)], '... ..# ...'],
    ['is an island that is larger than the ground', [square(middleX, middleY, far)], '### ### ###'],
    ['ends where a coast breaks off', [[[700, -far], [700, 600]]], '### ##. ##.'],
    ['is nothing of what only touches the edge', [[[0, -far], [0, far]]], '... ... ...'],
  ])('%s', (_, coast, expected) => {
    expect(landOf(coast)).toBe(expected);
  }); // prettier-ignore

  it('is made of more islands than a call has arguments, each lagoon in its own', () => {
    const at = (index: number): [number, number] => [3 + (index % 400) * 2.4, 3 + Math.floor(index / 400) * 2.4];
    const islands = Array.from({ length: 150_000 }, (_, index) => square(...at(index), 1));
    const areas = closeCoast([...islands, square(...at(0), 0.5).reverse()], ground);
    expect(areas).toHaveLength(150_000);
    expect(areas.filter(({ length }) => length === 2)).toHaveLength(1);
  });

  it('runs counter-clockwise around its outlines, and clockwise around its holes', () => {
    const [area] = closeCoast([square(middleX, middleY, 200).reverse()], ground);
    expect(area!.map((ring) => Math.sign(areaOf(ring)))).toEqual([1, -1]);
  });
});
