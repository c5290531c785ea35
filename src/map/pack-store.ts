/**
 * Fetches packs and regions once each, and keeps them ready to draw.
 */
import type { MultiPolygon } from 'geojson';
import type { Problem } from '../core/problems/problem.js';
import { FileLoader } from './file-loader.js';
import { PackShapes } from './pack-shapes.js';
import type { Pack, PackInfo, RegionInfo, RegionShape } from './pack.js';
import { readPack, type StoredPack } from './read-pack.js';
import { toRegionPolygons } from './region-shape.js';

/** A pack that is ready to draw. */
export interface ReadyPack {
  readonly info: PackInfo;
  readonly shapes: PackShapes;
  readonly labels: Pack['labels'];
}

/** What a store tells its owner. */
export interface StoreReports {
  /** What is at this address is ready. */
  readonly onReady: (url: string) => void;
  /** A file could not be had: once for each, though it is asked for again. */
  readonly onProblem: (problem: Problem) => void;
}

/** The files of one map. */
export class PackStore {
  readonly #packs = new Map<string, ReadyPack>();
  readonly #regions = new Map<string, MultiPolygon>();
  readonly #loader = new FileLoader((url, error) => this.reports.onProblem(toProblem(url, error)));

  constructor(private readonly reports: StoreReports) {}

  /** The packs that are there, of those asked for. */
  ready(infos: readonly PackInfo[]): ReadyPack[] {
    return infos.map(({ name }) => this.#packs.get(name)).filter((pack) => pack !== undefined);
  }

  /** Whether a pack is on its way and may be hoped for. */
  isComing({ url }: PackInfo): boolean {
    return this.#loader.isComing(url);
  }

  /** Sees to it that a pack comes; one that failed is tried again after a rest. */
  want(info: PackInfo): void {
    if (this.#packs.has(info.name)) return;
    void this.#load<StoredPack>(info, (stored) => {
      const pack = readPack(stored);
      this.#packs.set(info.name, { info, shapes: new PackShapes(pack), labels: pack.labels });
    });
  }

  /** The shape of a region in the worldview of the map, once it is there; asking for it fetches it. */
  region(info: RegionInfo, worldview?: string): MultiPolygon | undefined {
    const { url, shape } = info;
    const keep = (topology: RegionShape) => this.#regions.set(url, toRegionPolygons(topology, worldview));
    if (this.#regions.has(url)) return this.#regions.get(url);
    if (shape) return keep(shape).get(url);
    void this.#load<RegionShape>(info, keep);
    return undefined;
  }

  /** Drops what is still on its way. */
  destroy(): void {
    this.#loader.destroy();
  }

  async #load<T>(file: Pick<RegionInfo, 'url' | 'integrity'>, keep: (file: T) => void): Promise<void> {
    const read = async (response: Response) => keep((await response.json()) as T);
    await this.#loader.load(file, read, () => this.reports.onReady(file.url));
  }
}

function toProblem(url: string, error: unknown): Problem {
  return {
    level: 'warning',
    code: 'basemap-unavailable',
    file: url,
    where: '',
    value: url,
    message: `A part of the basemap could not be loaded (${String(error)}); marks and text are shown without it. The files of the basemap belong beside the script.`,
  };
}
