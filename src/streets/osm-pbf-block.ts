/** What a block of an OSM PBF file holds: nodes, ways, relations. */
import { PbfReader } from 'pbf';
import { dayOf } from './loose-data.js';
import { UnreadableMap } from './map-feature.js';
import type { Bounds } from '../core/model.js';

/** What the first block says of the file. */
export interface FileHeader {
  readonly extent?: Bounds;
  readonly dataDate?: string;
}

/** A node, in degrees. */
export type NodeVisitor = (id: number, lon: number, lat: number, tags: () => Map<string, string>) => void;

/** A way; `refs` is good only until the next. */
export type WayVisitor = (id: number, refs: readonly number[], tags: () => Map<string, string>) => void;

/** The ways among the members of a relation. */
export type RelationVisitor = (id: number, tags: Map<string, string>, ways: () => RelationMember[]) => void;

/** A way that a relation names. */
export interface RelationMember {
  readonly id: number;
  readonly isInner: boolean;
}

/** A way has no more nodes. */
const mostRefs = 100_000;

const features = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** What the header says. @throws {UnreadableMap} where reading the file needs more than we know of */
export function readFileHeader(bytes: Uint8Array): FileHeader {
  const header: { extent?: Bounds; dataDate?: string } = {};
  new PbfReader(bytes).readFields((tag, _, reader) => {
    if (tag === 1) {
      const [west = 0, east = 0, north = 0, south = 0] = reader
        .readMessage((field, box: number[], inner) => {
          if (field >= 1 && field <= 4) box[field - 1] = inner.readSVarint();
        }, [])
        .map((nano) => nano / 1e9);
      if (south < north && west < east) header.extent = { south, west, north, east };
    } else if (tag === 4) {
      const feature = reader.readString();
      if (!features.has(feature)) throw new UnreadableMap(`it is of a kind that is not read here (${feature}).`);
    } else if (tag === 32) {
      const time = new Date(reader.readVarint() * 1000);
      const day = Number.isNaN(time.getTime()) ? undefined : dayOf(time.toISOString());
      if (day !== undefined) header.dataDate = day;
    }
  }, undefined);
  return header;
}

/** A block of nodes, ways and relations; only what is asked for is decoded. */
export class Block {
  readonly hasWays: boolean;
  readonly hasRelations: boolean;
  readonly #strings: Uint8Array[] = [];
  readonly #texts: string[] = [];
  readonly #groups: Group[] = [];
  #granularity = 100;
  #north = 0;
  #east = 0;

  constructor(bytes: Uint8Array) {
    new PbfReader(bytes).readFields((tag, _, reader) => {
      if (tag === 1) {
        reader.readMessage((field, strings: Uint8Array[], inner) => {
          if (field === 1) strings.push(inner.readBytes());
        }, this.#strings);
      } else if (tag === 2) this.#groups.push(readGroup(reader.readBytes()));
      else if (tag === 17) this.#granularity = reader.readVarint();
      else if (tag === 19) this.#north = reader.readVarint(true);
      else if (tag === 20) this.#east = reader.readVarint(true);
    }, undefined);
    this.hasWays = this.#groups.some(({ ways }) => ways.length > 0);
    this.hasRelations = this.#groups.some(({ relations }) => relations.length > 0);
  }

  visitNodes(visit: NodeVisitor): void {
    for (const { dense, nodes } of this.#groups) {
      for (const bytes of dense) this.#visitDense(bytes, visit);
      for (const bytes of nodes) this.#visitNode(bytes, visit);
    }
  }

  visitWays(visit: WayVisitor): void {
    const refs: number[] = [];
    for (const bytes of this.#groups.flatMap(({ ways }) => ways)) {
      let [id, keys, values, packed] = [0, none, none, none];
      new PbfReader(bytes).readFields((tag, _, reader) => {
        if (tag === 1) id = reader.readVarint(true);
        else if (tag === 2) keys = reader.readBytes();
        else if (tag === 3) values = reader.readBytes();
        else if (tag === 8) packed = reader.readBytes();
      }, undefined);
      refs.length = 0;
      const reader = new PbfReader(packed);
      for (let ref = 0; reader.pos < packed.length;) {
        if (refs.length >= mostRefs) throw new UnreadableMap(`a way in it has more than ${mostRefs} nodes: OpenStreetMap has 2000 at most.`); // prettier-ignore
        refs.push((ref += reader.readSVarint()));
      }
      visit(id, refs, () => this.#toTags(keys, values));
    }
  }

  visitRelations(visit: RelationVisitor): void {
    for (const bytes of this.#groups.flatMap(({ relations }) => relations)) {
      let [id, keys, values, roles, ids, types] = [0, none, none, none, none, none];
      new PbfReader(bytes).readFields((tag, _, reader) => {
        if (tag === 1) id = reader.readVarint(true);
        else if (tag === 2) keys = reader.readBytes();
        else if (tag === 3) values = reader.readBytes();
        else if (tag === 8) roles = reader.readBytes();
        else if (tag === 9) ids = reader.readBytes();
        else if (tag === 10) types = reader.readBytes();
      }, undefined);
      visit(id, this.#toTags(keys, values), () => this.#toMembers(roles, ids, types));
    }
  }

  #visitDense(bytes: Uint8Array, visit: NodeVisitor): void {
    let [ids, lats, lons, keysAndValues] = [none, none, none, none];
    new PbfReader(bytes).readFields((tag, _, reader) => {
      if (tag === 1) ids = reader.readBytes();
      else if (tag === 8) lats = reader.readBytes();
      else if (tag === 9) lons = reader.readBytes();
      else if (tag === 10) keysAndValues = reader.readBytes();
    }, undefined);
    const [idReader, latReader, lonReader, tagReader] = [ids, lats, lons, keysAndValues].map((packed) => new PbfReader(packed)); // prettier-ignore
    let [id, lat, lon] = [0, 0, 0];
    while (idReader!.pos < ids.length) {
      id += idReader!.readSVarint();
      lat += latReader!.readSVarint();
      lon += lonReader!.readSVarint();
      const begin = tagReader!.pos;
      while (tagReader!.pos < keysAndValues.length && tagReader!.readVarint() !== 0) tagReader!.readVarint();
      const end = tagReader!.pos;
      visit(id, this.#toLon(lon), this.#toLat(lat), () => this.#toDenseTags(keysAndValues.subarray(begin, end)));
    }
  }

  #visitNode(bytes: Uint8Array, visit: NodeVisitor): void {
    let [id, lat, lon, keys, values] = [0, 0, 0, none, none];
    new PbfReader(bytes).readFields((tag, _, reader) => {
      if (tag === 1) id = reader.readSVarint();
      else if (tag === 2) keys = reader.readBytes();
      else if (tag === 3) values = reader.readBytes();
      else if (tag === 8) lat = reader.readSVarint();
      else if (tag === 9) lon = reader.readSVarint();
    }, undefined);
    visit(id, this.#toLon(lon), this.#toLat(lat), () => this.#toTags(keys, values));
  }

  #toLat(lat: number): number {
    return (this.#north + this.#granularity * lat) / 1e9;
  }

  #toLon(lon: number): number {
    return (this.#east + this.#granularity * lon) / 1e9;
  }

  #toTags(keys: Uint8Array, values: Uint8Array): Map<string, string> {
    const tags = new Map<string, string>();
    const [keyReader, valueReader] = [new PbfReader(keys), new PbfReader(values)];
    while (keyReader.pos < keys.length && valueReader.pos < values.length) {
      tags.set(this.#toText(keyReader.readVarint()), this.#toText(valueReader.readVarint()));
    }
    return tags;
  }

  #toDenseTags(packed: Uint8Array): Map<string, string> {
    const tags = new Map<string, string>();
    const reader = new PbfReader(packed);
    for (let key = packed.length ? reader.readVarint() : 0; key !== 0; key = reader.readVarint()) {
      tags.set(this.#toText(key), this.#toText(reader.readVarint()));
      if (reader.pos >= packed.length) break;
    }
    return tags;
  }

  #toMembers(roles: Uint8Array, ids: Uint8Array, types: Uint8Array): RelationMember[] {
    const members: RelationMember[] = [];
    const [roleReader, idReader, typeReader] = [roles, ids, types].map((packed) => new PbfReader(packed));
    for (let id = 0; idReader!.pos < ids.length;) {
      id += idReader!.readSVarint();
      const role = this.#toText(roleReader!.readVarint());
      if (typeReader!.readVarint() === 1) members.push({ id, isInner: role === 'inner' });
    }
    return members;
  }

  #toText(index: number): string {
    const bytes = this.#strings[index];
    if (!bytes) throw new RangeError('There is no such text in the block');
    return (this.#texts[index] ??= new TextDecoder().decode(bytes));
  }
}

interface Group {
  readonly dense: Uint8Array[];
  readonly nodes: Uint8Array[];
  readonly ways: Uint8Array[];
  readonly relations: Uint8Array[];
}

const none: Uint8Array = new Uint8Array(0);

function readGroup(bytes: Uint8Array): Group {
  return new PbfReader(bytes).readFields(
    (tag, group: Group, reader) => {
      if (tag === 1) group.nodes.push(reader.readBytes());
      else if (tag === 2) group.dense.push(reader.readBytes());
      else if (tag === 3) group.ways.push(reader.readBytes());
      else if (tag === 4) group.relations.push(reader.readBytes());
    },
    { dense: [], nodes: [], ways: [], relations: [] },
  );
}
