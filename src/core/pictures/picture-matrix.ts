/** From a picture's own pixels to those of the view that shows it. */
import type { LatLon } from '../model.js';
import { toPixel, worldSize, type Pixel, type PixelBox } from '../places/mercator.js';
import type { PictureGround } from '../places/picture-ground.js';

/** An affine map as CSS writes it: x is a·x + c·y + e, y is b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** How wide and high something is, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is looked at, and the size of what shows it. */
interface Sight extends Size {
  readonly camera: { readonly center: LatLon; readonly zoom: number };
}

/** Where a picture of this size shows its pixels in a view: of the copies of the world, in the one nearest to the view's middle. */
export function toPictureMatrix(ground: PictureGround, { width, height }: Size, view: Sight): Matrix {
  const { origin, across, down } = ground;
  const { center, zoom } = view.camera;
  const [scale, world, middle] = [2 ** zoom, worldSize(0), toPixel(center, 0)];
  const turns = Math.round((middle.x - origin.x - (across.x + down.x) / 2) / world);
  return [
    ...[(across.x / width) * scale, (across.y / width) * scale],
    ...[(down.x / height) * scale, (down.y / height) * scale],
    ...[
      (origin.x + turns * world - middle.x) * scale + view.width / 2,
      (origin.y - middle.y) * scale + view.height / 2,
    ],
  ] as unknown as Matrix;
}

/** The part of the picture in which all lies that the view shows of it; absent where it shows nothing. */
export function toSeenBox(matrix: Matrix, picture: Size, view: Size): PixelBox | undefined {
  const corners = [
    ...[fromMatrix(matrix, { x: 0, y: 0 }), fromMatrix(matrix, { x: view.width, y: 0 })],
    ...[fromMatrix(matrix, { x: view.width, y: view.height }), fromMatrix(matrix, { x: 0, y: view.height })],
  ];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const box = {
    ...{ left: Math.max(0, Math.min(...xs)), top: Math.max(0, Math.min(...ys)) },
    ...{ right: Math.min(picture.width, Math.max(...xs)), bottom: Math.min(picture.height, Math.max(...ys)) },
  };
  return box.left < box.right && box.top < box.bottom ? box : undefined;
}

/** The pixel of the picture that is shown there. */
function fromMatrix([a, b, c, d, e, f]: Matrix, { x, y }: Pixel): Pixel {
  const area = a * d - b * c;
  const [right, down] = [x - e, y - f];
  return { x: (d * right - c * down) / area, y: (a * down - b * right) / area };
}
