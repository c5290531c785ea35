/**
 * Map data in .osm.pbf, read from beginning to end several times, so that no more of it is kept than what the boxes need:
 * first the nodes in them, then the ways that these belong to, the areas that have such a way in their outline, and at last
 * what of those lies beyond.
 */
import type { Bounds } from '../core/model.js';
import { firstFrom } from './first-from.js';
import { GrowingBounds } from './growing-bounds.js';
import { UnreadableMap, type Line, type MapData, type MapFeature, type Position, type Tags } from './map-feature.js';
import { isAreaRelation, toAreaFeature } from './osm-elements.js';
import { guard, readBlobs, unpack, type Inflate } from './osm-pbf-blobs.js';
import { Block, readFileHeader, type FileHeader, type RelationMember } from './osm-pbf-block.js';
import { splitAtDateLine } from './split-at-date-line.js';

/** A file that can be read again and again. */
export interface PbfFile {
  readonly read: () => AsyncIterable<Uint8Array>;
  readonly inflate: Inflate;
}

/** What lies so near to a box may belong to a line that crosses it between two nodes, in degrees: half a kilometre. */
const margin = 0.005;

/** A cut may need so many nodes: a city has a quarter of it; a Map ends at 16.7 million. */
const mostNodes = 8_000_000;

/** What is kept may name nodes so often: each has two ways or three. */
const mostRefs = 24_000_000;

/** What the file has of the boxes. @throws {UnreadableMap} where it is broken, or has too much of them */
export async function readOsmPbf(file: PbfFile, boxes: readonly Bounds[]): Promise<MapData> {
  const cut = new Cut(file, boxes);
  await cut.readNodes();
  await cut.readWays();
  await cut.readRelations();
  await cut.readBeyond();
  const { extent, dataDate } = cut.header;
  const bounds = extent ?? cut.extent.bounds;
  return { features: cut.toFeatures(), ...(bounds && { extent: bounds }), ...(dataDate !== undefined && { dataDate }) };
}

interface Way {
  readonly tags: Tags;
  readonly refs: Float64Array;
}

interface Relation {
  readonly tags: Tags;
  readonly members: readonly RelationMember[];
}

/** What a blob holds, so that it need not be unpacked again where that is not asked for. */
interface Contents {
  readonly ways: boolean;
  readonly relations: boolean;
  /** The ids of its nodes; the least is greater than the most where there are none. */
  leastNode: number;
  mostNode: number;
}

class Cut {
  header: FileHeader = {};
  readonly extent = new GrowingBounds();
  readonly #boxes: readonly Bounds[];
  readonly #contents = new Map<number, Contents>();
  readonly #nodes = new Map<number, Position>();
  readonly #places = new Map<number, MapFeature>();
  readonly #ways = new Map<number, Way>();
  readonly #relations = new Map<number, Relation>();
  #refs = 0;

  constructor(
    private readonly file: PbfFile,
    boxes: readonly Bounds[],
  ) {
    this.#boxes = boxes.map(grow).flatMap(splitAtDateLine);
  }

  /** The nodes in the boxes, and what each blob holds. */
  async readNodes(): Promise<void> {
    await this.#visitBlocks(
      () => true,
      (block, index) => {
        const contents = {
          ways: block.hasWays,
          relations: block.hasRelations,
          leastNode: Infinity,
          mostNode: -Infinity,
        };
        this.#contents.set(index, contents);
        block.visitNodes((id, lon, lat, tags) => {
          if (id < contents.leastNode) contents.leastNode = id;
          if (id > contents.mostNode) contents.mostNode = id;
          this.extent.add([lon, lat]);
          if (!this.#isNear(lon, lat)) return;
          this.#keepNode(id, [lon, lat]);
          const own = tags();
          if (own.size > 0) this.#places.set(id, { tags: own, shape: { type: 'point', at: [lon, lat] } });
        });
      },
    );
  }

  /** The ways that have a node in the boxes. */
  async readWays(): Promise<void> {
    await this.#visitBlocks(
      ({ ways }) => ways,
      (block) => {
        block.visitWays((id, refs, tags) => {
          if (refs.some((ref) => this.#nodes.has(ref))) this.#keepWay(id, tags(), refs);
        });
      },
    );
  }

  /** The areas that such a way is a part of, and their other ways. */
  async readRelations(): Promise<void> {
    const missing = new Set<number>();
    await this.#visitBlocks(
      ({ relations }) => relations,
      (block) => {
        block.visitRelations((id, tags, ways) => {
          if (!isAreaRelation(tags)) return;
          const members = ways();
          if (!members.some((member) => this.#ways.has(member.id))) return;
          this.#relations.set(id, { tags, members });
          for (const member of members) if (!this.#ways.has(member.id)) missing.add(member.id);
        });
      },
    );
    if (missing.size === 0) return;
    await this.#visitBlocks(
      ({ ways }) => ways,
      (block) => {
        block.visitWays((id, refs) => {
          // Drawn as a part of the area alone: of itself it meets no box.
          if (missing.has(id)) this.#keepWay(id, new Map(), refs);
        });
      },
    );
  }

  /** The nodes beyond the boxes of what reaches into them. */
  async readBeyond(): Promise<void> {
    const wanted = new Set<number>();
    for (const { refs } of this.#ways.values()) {
      for (const ref of refs) if (!this.#nodes.has(ref)) wanted.add(ref);
      if (wanted.size > mostNodes) throw tooMuch();
    }
    const sorted = Float64Array.from(wanted).sort();
    await this.#visitBlocks(
      ({ leastNode, mostNode }) => {
        const first = sorted[firstFrom(sorted.length, leastNode, (index) => sorted[index]!)];
        return first !== undefined && first <= mostNode;
      },
      (block) => {
        block.visitNodes((id, lon, lat) => {
          if (wanted.has(id)) this.#keepNode(id, [lon, lat]);
        });
      },
    );
  }

  /** @throws {UnreadableMap} where areas have too much in common */
  toFeatures(): MapFeature[] {
    for (const { members } of this.#relations.values())
      for (const { id } of members) this.#count(this.#ways.get(id)?.refs.length ?? 0);
    const lines = new Map([...this.#ways].map(([id, { refs }]) => [id, this.#toLines(refs)]));
    const ways = [...this.#ways].flatMap(([id, { tags }]) =>
      tags.size === 0 ? [] : lines.get(id)!.map((line): MapFeature => ({ tags, shape: { type: 'line', line } })),
    );
    const areas = [...this.#relations.values()].map(({ tags, members }) =>
      toAreaFeature(tags, members.map(({ id, isInner }) => ({ isInner, lines: lines.get(id) ?? [] }))),
    ); // prettier-ignore
    return [...this.#places.values(), ...ways, ...areas];
  }

  async #visitBlocks(
    isWanted: (contents: Contents) => boolean,
    visit: (block: Block, index: number) => void,
  ): Promise<void> {
    const known = [...this.#contents.values()];
    if (known.length > 0 && !known.some(isWanted)) return;
    for await (const blob of readBlobs(this.file.read())) {
      const { type, index, offset } = blob;
      if (index === 0) {
        if (type !== 'OSMHeader') throw new UnreadableMap('it is no .osm.pbf: it does not begin with a header.');
        this.header = guard(offset, () => readFileHeader(unpack(blob, this.file.inflate)));
      }
      const contents = this.#contents.get(index);
      if (type !== 'OSMData' || (contents && !isWanted(contents))) continue;
      guard(offset, () => visit(new Block(unpack(blob, this.file.inflate)), index));
    }
  }

  #keepNode(id: number, at: Position): void {
    this.#nodes.set(id, at);
    if (this.#nodes.size > mostNodes) throw tooMuch();
  }

  #keepWay(id: number, tags: Tags, refs: readonly number[]): void {
    this.#count(refs.length);
    this.#ways.set(id, { tags, refs: Float64Array.from(refs) });
  }

  #count(refs: number): void {
    this.#refs += refs + 1;
    if (this.#refs > mostRefs) throw tooMuch();
  }

  #isNear(lon: number, lat: number): boolean {
    for (const { south, west, north, east } of this.#boxes)
      if (lat >= south && lat <= north && lon >= west && lon <= east) return true;
    return false;
  }

  /** In parts where the file does not have some of the nodes. */
  #toLines(refs: Float64Array): Line[] {
    const lines: Position[][] = [[]];
    for (const ref of refs) {
      const at = this.#nodes.get(ref);
      if (at) lines[lines.length - 1]!.push(at);
      else lines.push([]);
    }
    return lines.filter((line) => line.length > 1);
  }
}

function grow({ south, west, north, east }: Bounds): Bounds {
  const aside = margin / Math.max(0.1, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  return { south: south - margin, west: west - aside, north: north + margin, east: east + aside };
}

function tooMuch(): UnreadableMap {
  return new UnreadableMap('there is too much in these boxes: take a smaller --bbox or --around.');
}
