/** The basemap's files, read once each for all pictures of a story. */
import type { MultiPolygon } from 'geojson';
import { plainFrom } from '../core/places/zoom-ends.js';
import { coverView } from '../map/cover-view.js';
import type { Window } from '../map/outline.js';
import { PackShapes, type ShapeLayer } from '../map/pack-shapes.js';
import type { ReadyPack } from '../map/pack-store.js';
import type { PackInfo, RegionInfo, RegionShape } from '../map/pack.js';
import { packs } from '../map/packs/index.js';
import type { PathPen } from '../map/pen.js';
import { readPack, type StoredPack } from '../map/read-pack.js';
import { toRegionPolygons } from '../map/region-shape.js';
import { regionInfo } from '../map/region-info.js';
import type { RegionLookup } from '../map/regions.js';
import { viewBounds, type View } from '../map/view.js';
import type { ReadAsset } from './read-asset.js';

/** The files that pictures of one story need; a picture lacks what is in one that is not there. */
export class Basemap {
  readonly #readAsset: ReadAsset;
  readonly #packs = new Map<string, Promise<ReadyPack | undefined>>();
  readonly #regions = new Map<string, Promise<MultiPolygon | undefined>>();

  /** With what is known of the story's regions and of cells: unless said, of what comes with the basemap. */
  constructor(
    readAsset: ReadAsset,
    readonly regions: RegionLookup = regionInfo,
    private readonly cells: readonly PackInfo[] = [],
  ) {
    this.#readAsset = readAsset;
  }

  /** The packs that a view is drawn with, the coarse before the fine: the finest, for nobody fetches them. */
  async packsOf(view: View): Promise<ReadyPack[]> {
    const { zoom } = view.camera;
    const chosen = zoom > plainFrom ? [] : coverView([...packs, ...this.cells], viewBounds(view), zoom);
    const ready = await Promise.all(chosen.map((info) => keep(this.#packs, info.name, () => this.#readPack(info))));
    return ready.filter((pack) => pack !== undefined);
  }

  /** The shape of a named region; nothing where the basemap does not have it. */
  async shapeOf(region: string): Promise<MultiPolygon | undefined> {
    const info = this.regions(region);
    return info && keep(this.#regions, region, () => this.#readRegion(info));
  }

  async #readPack(info: PackInfo): Promise<ReadyPack | undefined> {
    const stored = await this.#read<StoredPack>(info);
    const pack = stored && readPack(stored);
    return pack && { info, shapes: new PictureShapes(pack), labels: pack.labels };
  }

  async #readRegion(info: RegionInfo): Promise<MultiPolygon | undefined> {
    const shape = info.shape ?? (await this.#read<RegionShape>(info));
    return shape && toRegionPolygons(shape);
  }

  async #read<T>(info: PackInfo | RegionInfo): Promise<T | undefined> {
    const bytes = await this.#readAsset(toAssetPath(info));
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T);
  }
}

/** The shapes of a pack whose coast is the outline of its land: a picture says both once, and its pen hides where land is cut. */
class PictureShapes extends PackShapes {
  override trace(path: PathPen, layer: ShapeLayer, window: Window, worldview?: string): void {
    super.trace(path, layer === 'coast' ? 'land' : layer, window, worldview);
  }
}

function keep<T>(kept: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const made = kept.get(name) ?? make();
  kept.set(name, made);
  return made;
}

/** The path of a file of the basemap in the built element; those of the data package lie in folders of their own. */
export function toAssetPath({ url }: Pick<PackInfo, 'url'>): string {
  return `basemap/${/(?:(?:regions|cells)\/)?[^/]*$/.exec(url)![0]}`;
}
