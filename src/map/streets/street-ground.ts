/** The streets of a map, from their files to the picture. Loaded where a story has any. */
import type { Problem } from '../../core/problems/problem.js';
import { turnsInto } from '../clip-to-bounds.js';
import { FileLoader } from '../file-loader.js';
import type { MapColours } from '../map-colours.js';
import type { StreetsFile } from '../map-port.js';
import type { Pen } from '../pen.js';
import type { LabelOptions } from '../point-labels.js';
import { viewBounds, type View } from '../view.js';
import { drawStreets } from './draw-streets.js';
import { parseStreetPack } from './parse-street-pack.js';
import { drawStreetNames, layOutStreetNames, type NamedStreets, type StreetNames } from './street-names.js';
import { toStreetShapes } from './street-shapes.js';

/** A file that is larger, in bytes, is not read: it would hold up the page of every reader. */
const mostBytes = 12_000_000;

/** What the streets tell their map. */
export interface StreetReports {
  /** A file is ready to be drawn. */
  readonly onReady: () => void;
  /** A file could not be had, or is no street pack: once for each. */
  readonly onProblem: (problem: Problem) => void;
}

/** The packs of one story. */
export class StreetGround {
  readonly #files: readonly StreetsFile[];
  readonly #reports: StreetReports;
  readonly #packs = new Map<string, NamedStreets>();
  readonly #loader: FileLoader;
  #names: StreetNames = { points: [], lines: [] };

  constructor(files: readonly StreetsFile[], reports: StreetReports) {
    this.#files = files;
    this.#reports = reports;
    this.#loader = new FileLoader((url, error) => reports.onProblem(toProblem(url, error)));
  }

  /** Fetches what a view is drawn with. */
  want(view: View): void {
    for (const file of this.#filesOf(view)) if (!this.#packs.has(file.src)) this.#load(file);
  }

  /** Whether a part of a view is on its way. */
  isComing(view: View): boolean {
    return this.#filesOf(view).some(({ src }) => this.#loader.isComing(src));
  }

  /** Whether any of the streets that are there are in a view. */
  isIn(view: View): boolean {
    return this.#packsOf(view).length > 0;
  }

  /** Finds places for the names of a view. */
  layOut(pen: Pen, view: View, options: LabelOptions): void {
    this.#names = layOutStreetNames(pen, view, this.#packsOf(view), options);
  }

  /** Draws a view over the world. */
  draw(pen: Pen, view: View, colours: MapColours, text: Pick<LabelOptions, 'textSize' | 'fontFamily'>): void {
    for (const { shapes } of this.#packsOf(view)) drawStreets(pen, view, shapes, colours);
    drawStreetNames(pen, this.#names, view, colours, text);
  }

  /** Drops what is still on its way. */
  destroy(): void {
    this.#loader.destroy();
  }

  #filesOf(view: View): StreetsFile[] {
    const { south, north } = viewBounds(view);
    return this.#files.filter(
      ({ bounds, minZoom }) =>
        view.camera.zoom >= minZoom &&
        bounds.south < north &&
        bounds.north > south &&
        turnsInto(bounds, view).length > 0,
    );
  }

  #packsOf(view: View): NamedStreets[] {
    return this.#filesOf(view).flatMap(({ src }) => this.#packs.get(src) ?? []);
  }

  #load(file: StreetsFile): void {
    const { src: url, integrity, redirect, bounds } = file;
    const keep = async (response: Response): Promise<void> => {
      const bytes = await response.blob();
      if (bytes.size > mostBytes) throw new Error(`the file has ${bytes.size} bytes, more than ${mostBytes}`);
      const read = parseStreetPack(JSON.parse(await bytes.text()));
      if ('reason' in read) throw new Error(`the file ${read.reason}`);
      this.#packs.set(url, { shapes: toStreetShapes(read.pack, bounds), labels: read.pack.labels });
    };
    void this.#loader.load({ url, integrity, redirect }, keep, this.#reports.onReady);
  }
}

function toProblem(url: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    level: 'warning',
    code: 'streets-unavailable',
    file: url,
    where: 'basemap',
    value: url,
    message:
      `The streets of this story could not be drawn (${reason}); the map is shown without them. ` +
      'Their file belongs where the story says, as dateline-story basemap wrote it.',
  };
}
