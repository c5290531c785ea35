/** What the map is drawn with: a canvas' context, or whatever draws the same elsewhere. */
import type { Pixel } from '../core/places/mercator.js';

/** The part of a canvas' context that the map is drawn with. */
export interface Pen extends Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineJoin'
  | 'lineCap'
  | 'font'
  | 'letterSpacing'
  | 'textAlign'
  | 'textBaseline'
  | 'setLineDash'
  | 'setTransform'
  | 'translate'
  | 'rotate'
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'arc'
  | 'fillRect'
  | 'strokeText'
  | 'fillText'
> {
  readonly canvas: { readonly width: number };
  fill(): void;
  stroke(): void;
  clip(): void;
  measureText(text: string): { readonly width: number };
}

/** What a path is made with. */
export type PathPen = Pick<Pen, 'moveTo' | 'lineTo'>;

/** How a hatch looks, in pixels. */
export interface HatchStyle {
  readonly distance: number;
  readonly width: number;
}

/** Gives a pen fills of fine slanted lines. */
export interface Hatching {
  /** A fill for `pen`. `origin` is the picture's corner in the world, so that the lines go with the map. */
  pattern(pen: Pen, colour: string, origin: Pixel, style?: HatchStyle): CanvasPattern | string;
}
