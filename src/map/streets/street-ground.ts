/** The streets of a map, from their files to the picture. Loaded where a story has any. */
import type { Streets } from '../../core/model.js';
import { streetsIn } from '../../core/places/streets-in.js';
import type { Problem } from '../../core/problems/problem.js';
import { FileLoader } from '../file-loader.js';
import type { ColourReader } from '../map-colours.js';
import type { StoreReports } from '../pack-store.js';
import type { Pen } from '../pen.js';
import type { LabelOptions } from '../point-labels.js';
import { viewBounds, type View } from '../view.js';
import { drawStreetMap, isBlankAround } from './draw-street-map.js';
import { GroundBuffer } from './ground-buffer.js';
import { IdleSteps } from './idle-steps.js';
import { parseStreetPack } from './parse-street-pack.js';
import { readStreetColours, type StreetColours } from './street-colours.js';
import { drawStreetNames, layOutStreetNames, type NamedStreets, type StreetNames } from './street-names.js';
import { packLimits, streetLayers } from './street-pack.js';
import { toStreetShapes } from './street-shapes.js';

/** What the ground is drawn with. */
export interface GroundLook {
  readonly drawWorld: (pen: Pen, view: View) => void;
  readonly text: Pick<LabelOptions, 'textSize' | 'fontFamily'>;
  /** Whether names are drawn: those of another zoom would crowd. */
  readonly hasNames: boolean;
}

/** The packs of one story. */
export class StreetGround {
  readonly #files: readonly Streets[];
  readonly #reports: StoreReports;
  readonly #packs = new Map<string, NamedStreets>();
  /** Those of which all is made, or soon will be. */
  readonly #whole = new Set<NamedStreets>();
  readonly #steps = new IdleSteps();
  readonly #loader: FileLoader;
  readonly #buffer: GroundBuffer;
  readonly #reader: ColourReader;
  #colours: StreetColours;
  #names = (): StreetNames => ({ points: [], lines: [] });

  constructor(canvas: HTMLCanvasElement, reader: ColourReader, files: readonly Streets[], reports: StoreReports) {
    this.#reader = reader;
    this.#colours = readStreetColours(reader);
    this.#buffer = new GroundBuffer(canvas);
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

  /** Takes it that the names of a view are to be laid out; places for them are found when they are drawn. */
  layOut(pen: Pen, view: View, options: LabelOptions): void {
    const packs = this.#packsOf(view);
    let names: StreetNames | undefined;
    this.#names = () => (names ??= layOutStreetNames(pen, view, packs, options));
  }

  /** Draws a view: what `drawWorld` does, and the streets over it. On the way what is drawn is moved, as far as it goes. */
  draw(view: View, isMoving: boolean, { drawWorld, text, hasNames }: GroundLook): void {
    const packs = this.#packsOf(view);
    const [colours, names] = [this.#colours, this.#names];
    const isBlank = isBlankAround(packs, view);
    // A piece of it, and what is drawn around the view for the way, meets other packs than the view does.
    const paint = (pen: Pen, shown: View): void => {
      const shapes = this.#packsOf(shown, view.camera.zoom).map(({ shapes }) => shapes);
      drawWorld(pen, shown);
      if (packs.length > 0) drawStreetMap(pen, shown, shapes, colours, isBlank);
    };
    const paintNames = (pen: Pen, shown: View): void => {
      if (hasNames) drawStreetNames(pen, names(), shown, colours, text);
    };
    this.#buffer.draw(view, isMoving, { paint, paintNames, isLarge: packs.length > 0 });
    this.#makeWhole(packs);
  }

  /** Takes the colours that are in force now. */
  recolour(): void {
    this.#colours = readStreetColours(this.#reader);
    this.#buffer.renew();
  }

  /** Drops what is still on its way. */
  destroy(): void {
    this.#loader.destroy();
    this.#steps.drop();
    this.#buffer.destroy();
  }

  /** Makes what is seen from nearer when the page has nothing else to do, so that no movement waits for it. */
  #makeWhole(packs: readonly NamedStreets[]): void {
    for (const pack of packs.filter((pack) => !this.#whole.has(pack))) {
      this.#whole.add(pack);
      this.#steps.add(streetLayers.map((layer) => () => void pack.shapes.layer(layer)));
    }
  }

  /** Those that a view meets, and is close enough for; what is drawn from farther off than the map is for the map’s own zoom. */
  #filesOf(view: View, zoom = view.camera.zoom): Streets[] {
    return streetsIn(this.#files, viewBounds(view), zoom);
  }

  #packsOf(view: View, zoom?: number): NamedStreets[] {
    return this.#filesOf(view, zoom).flatMap(({ src }) => this.#packs.get(src) ?? []);
  }

  #load(file: Streets): void {
    const { src: url, integrity, bounds } = file;
    const keep = async (response: Response): Promise<void> => {
      const bytes = await response.blob();
      if (bytes.size > packLimits.bytes) throw new Error(`the file has ${bytes.size} bytes, more than ${packLimits.bytes}`); // prettier-ignore
      const read = parseStreetPack(JSON.parse(await bytes.text()));
      if ('reason' in read) throw new Error(`the file ${read.reason}`);
      this.#packs.set(url, { shapes: toStreetShapes(read.pack, bounds), labels: read.pack.labels });
      this.#buffer.renew();
    };
    // A host that sends on to another has not been asked for that one.
    void this.#loader.load({ url, integrity, redirect: 'error' }, keep, () => this.#reports.onReady(url));
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
