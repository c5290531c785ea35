/**
 * Fetches packs and regions once each, and keeps them ready to draw.
 */
import type { MultiPolygon } from 'geojson';
import type { Problem } from '../core/problems/problem.js';
import { PackShapes } from './pack-shapes.js';
import type { Pack, PackInfo, RegionInfo, RegionShape } from './pack.js';
import { toRegionPolygons } from './region-shape.js';

/** A pack that is ready to draw. */
export interface ReadyPack {
  readonly info: PackInfo;
  readonly shapes: PackShapes;
  readonly labels: Pack['labels'];
}

/** How long a file that failed is left alone, in ms: a map that moves asks for its files many times a second. */
const restTime = 5000;

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
  readonly #underWay = new Set<string>();
  readonly #failed = new Set<string>();
  /** Until when what failed is left alone: no timer, which would keep the map of a story that has gone. */
  readonly #restUntil = new Map<string, number>();
  readonly #end = new AbortController();

  constructor(readonly reports: StoreReports) {}

  /** The packs that are there, of those asked for. */
  ready(infos: readonly PackInfo[]): ReadyPack[] {
    return infos.map(({ name }) => this.#packs.get(name)).filter((pack) => pack !== undefined);
  }

  /** Whether a pack is on its way and may be hoped for. */
  isComing({ url }: PackInfo): boolean {
    return this.#underWay.has(url) && !this.#failed.has(url);
  }

  /** Sees to it that a pack comes; one that failed is tried again after a rest. */
  want(info: PackInfo): void {
    if (this.#packs.has(info.name)) return;
    void this.#load<Pack>(info, (pack) => {
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
    this.#end.abort();
  }

  async #load<T>({ url, integrity }: Pick<RegionInfo, 'url' | 'integrity'>, keep: (file: T) => void): Promise<void> {
    if (this.#underWay.has(url) || performance.now() < (this.#restUntil.get(url) ?? 0)) return;
    this.#underWay.add(url);
    try {
      const response = await fetch(url, { integrity, signal: this.#end.signal });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      keep((await response.json()) as T);
      this.#underWay.delete(url);
      if (!this.#end.signal.aborted) this.reports.onReady(url);
    } catch (error) {
      this.#underWay.delete(url);
      this.#restUntil.set(url, performance.now() + restTime);
      if (!this.#end.signal.aborted) this.#fail(url, error);
    }
  }

  #fail(url: string, error: unknown): void {
    if (this.#failed.has(url)) return;
    this.#failed.add(url);
    this.reports.onProblem({
      level: 'warning',
      code: 'basemap-unavailable',
      file: url,
      where: '',
      value: url,
      message: `A part of the basemap could not be loaded (${String(error)}); marks and text are shown without it. The files of the basemap belong beside the script.`,
    });
  }
}
