/**
 * Draws street packs, in the manner of a newspaper's locator map: pale streets between fine edges on paper, under them waters,
 * greens and buildings hardly darker than the ground. It is all quiet, so that what the story marks is not.
 */
import { clipToBounds } from '../clip-to-bounds.js';
import { turnsInto } from '../cover-view.js';
import { traceOutline, windowOf, type Outline, type Use, type Window } from '../outline.js';
import type { Pen } from '../pen.js';
import { viewBounds, type View } from '../view.js';
import type { StreetColours } from './street-colours.js';
import { farLayers, type StreetLayer } from './street-pack.js';
import type { StreetShapes, Way } from './street-shapes.js';

type Colour = keyof StreetColours;

/** How a layer looks. Lines are `width` pixels wide at zoom 13, and `growth` times as wide at each zoom beyond. */
interface LayerStyle {
  readonly line: Colour;
  readonly width: number;
  readonly growth: number;
  /** What areas are filled with. */
  readonly area: Colour;
  /** A hairline around areas. */
  readonly edge?: Colour;
  /** The edge that lines have on both sides. */
  readonly kerb?: { readonly colour: Colour; readonly width: number };
  /** The zoom from which it is shown, if not at once. */
  readonly from?: number;
}

const street = { line: 'road', area: 'road', edge: 'kerb', kerb: { colour: 'kerb', width: 0.7 } } as const;
const mainRoad = { ...street, kerb: { colour: 'casing', width: 0.9 } } as const;

const styles: Readonly<Record<StreetLayer, LayerStyle>> = {
  land: { line: 'coast', width: 0.9, growth: 1, area: 'land', edge: 'coast' },
  green: { line: 'green', width: 1, growth: 1.5, area: 'green' },
  site: { line: 'site', width: 1, growth: 1.5, area: 'site' },
  water: { line: 'river', width: 1.2, growth: 1.4, area: 'water', edge: 'river' },
  pier: { line: 'coast', width: 0.9, growth: 1.2, area: 'land', edge: 'coast' },
  building: { line: 'kerb', width: 0.6, growth: 1.1, area: 'building', from: 15 },
  path: { line: 'kerb', width: 0.5, growth: 1.3, area: 'road', edge: 'kerb' },
  street: { ...street, width: 1.1, growth: 1.66 },
  main: { ...mainRoad, width: 2.8, growth: 1.46 },
  motorway: { ...mainRoad, width: 3.8, growth: 1.4 },
  rail: { line: 'rail', width: 0.7, growth: 1.15, area: 'site' },
};

/** What lies on the ground, and what leads over it, under it and across it. */
const grounds: readonly StreetLayer[] = ['land', 'green', 'site', 'water', 'pier'];
const buildings: readonly StreetLayer[] = ['building'];
const ways: readonly StreetLayer[] = ['path', 'street', 'main', 'motorway', 'rail'];

/** The zoom from which all layers are shown. */
const nearZoom = 13;

/** The zoom from which a railway has its sleepers. */
const sleepersFrom = 14;

/** The zoom from which areas that have the ground's colour get a line around them: from further off there would be too many. */
const edgesFrom = 16;

/** Widths of what does not grow, in pixels. */
const [hairline, shore, bridgeRoom, sleeperRoom] = [0.7, 2, 2, 3];

/** Draws of a pack what a view shows, over what is there, within the pack's bounds. */
export function drawStreets(pen: Pen, view: View, shapes: StreetShapes, colours: StreetColours): void {
  for (const turn of turnsInto(shapes.bounds, viewBounds(view))) {
    pen.save();
    clipToBounds(pen, view, shapes.bounds, turn);
    pen.fillStyle = colours.water;
    pen.fillRect(0, 0, view.width, view.height);
    new StreetDrawing(pen, windowOf(view, turn), view.camera.zoom, shapes, colours).draw();
    pen.restore();
  }
}

/** One pack in one copy of the world. */
class StreetDrawing {
  readonly #pen: Pen;
  readonly #window: Window;
  readonly #zoom: number;
  readonly #shapes: StreetShapes;
  readonly #colours: StreetColours;
  /** Whether all has one colour, as where colours are forced: then lines tell land from water, and there are fewer of others. */
  readonly #isPlain: boolean;

  constructor(pen: Pen, window: Window, zoom: number, shapes: StreetShapes, colours: StreetColours) {
    this.#pen = pen;
    this.#window = window;
    this.#zoom = zoom;
    this.#shapes = shapes;
    this.#colours = colours;
    this.#isPlain = colours.land === colours.water;
  }

  draw(): void {
    this.#pen.lineJoin = 'round';
    this.#drawGround(grounds);
    this.#drawWays('tunnel');
    this.#drawGround(buildings);
    this.#drawPlaces();
    this.#drawWays('ground');
    this.#drawWays('bridge');
  }

  #drawGround(layers: readonly StreetLayer[]): void {
    this.#pen.lineCap = 'round';
    for (const layer of this.#shown(layers)) {
      // The line of a river lies under its area. One through a pipe is not to be seen.
      for (const way of ['ground', 'bridge'] as const)
        this.#strokeLines(layer, way, 0, this.#isPlain && layer === 'water' ? 'coast' : styles[layer].line);
      this.#drawAreas(layer);
    }
  }

  /** Streets that are areas: squares, and streets for those on foot. */
  #drawPlaces(): void {
    for (const layer of this.#shown(ways)) this.#drawAreas(layer);
  }

  /** The edges of all streets before their insides, so that crossings are open. */
  #drawWays(way: Way): void {
    const layers = this.#shown(ways).filter((layer) => this.#shapes.layer(layer).lines[way].length > 0);
    const isBridge = way === 'bridge';
    const dashes = way === 'tunnel' ? [4, 3] : [];
    /** What has no kerbs stands on a bridge that has. */
    const roomOn = (layer: StreetLayer) => (isBridge && !styles[layer].kerb ? bridgeRoom : 0);
    this.#pen.lineCap = way === 'ground' ? 'round' : 'butt';
    for (const layer of layers) {
      const { kerb = isBridge && street.kerb } = styles[layer];
      if (kerb) this.#strokeLines(layer, way, roomOn(layer) + 2 * kerb.width, isBridge ? 'coast' : kerb.colour, dashes);
    }
    for (const layer of layers) {
      const { line, kerb } = styles[layer];
      if (roomOn(layer)) this.#strokeLines(layer, way, roomOn(layer), 'road');
      if (kerb) this.#strokeLines(layer, way, 0, way === 'tunnel' ? 'land' : line);
      else this.#strokeLines(layer, way, 0, line, dashes);
    }
    this.#pen.lineCap = 'butt';
    if (this.#zoom >= sleepersFrom && way !== 'tunnel') this.#strokeLines('rail', way, sleeperRoom, 'rail', [1, 7]);
  }

  /** From afar only what can be told apart there. */
  #shown(layers: readonly StreetLayer[]): readonly StreetLayer[] {
    const isLine = (layer: StreetLayer) => this.#isPlain && layer === 'path';
    const fromOf = (layer: StreetLayer) => (isLine(layer) ? edgesFrom : (styles[layer].from ?? nearZoom));
    return layers.filter((layer) => farLayers.includes(layer) || this.#zoom >= fromOf(layer));
  }

  #drawAreas(layer: StreetLayer): void {
    const { areas } = this.#shapes.layer(layer);
    if (areas.length === 0) return;
    const { area, edge } = styles[layer];
    this.#trace(areas, 'fill');
    this.#pen.fillStyle = this.#colours[area];
    this.#pen.fill();
    if (this.#isPlain && (layer === 'land' || layer === 'water')) return this.#stroke(shore, 'coast');
    // A park is not worth a line; what else has the ground's colour is told from it by one.
    const isLikeGround = layer !== 'green' && this.#colours[area] === this.#colours.land;
    const line = edge ?? (isLikeGround && this.#zoom >= edgesFrom && 'kerb');
    if (line) this.#stroke(hairline, line);
  }

  /** Draws lines as wide as they are at this zoom, and so many pixels more. */
  #strokeLines(layer: StreetLayer, way: Way, more: number, colour: Colour, dashes: number[] = []): void {
    const lines = this.#shapes.layer(layer).lines[way];
    if (lines.length === 0) return;
    const { width, growth } = styles[layer];
    this.#trace(lines, 'stroke');
    this.#stroke(width * growth ** (this.#zoom - nearZoom) + more, colour, dashes);
  }

  #trace(outlines: readonly Outline[], use: Use): void {
    this.#pen.beginPath();
    for (const outline of outlines) traceOutline(this.#pen, outline, this.#window, use);
  }

  #stroke(width: number, colour: Colour, dashes: number[] = []): void {
    this.#pen.strokeStyle = this.#colours[colour];
    this.#pen.lineWidth = width;
    this.#pen.setLineDash(dashes);
    this.#pen.stroke();
  }
}
