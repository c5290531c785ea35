/**
 * Vector tiles (https://github.com/mapbox/vector-tile-spec, version 2). Our own, as a tile may come from anywhere: what it holds
 * is never more than its bytes.
 */
import { PbfReader } from 'pbf';
import type { Spot } from './ground.js';
import { areaOf } from './rings.js';

/** What a tile’s geometry is of. */
export type TileShape = 'point' | 'line' | 'area' | 'unknown';

/** A feature; `parts` are points, lines, or closed rings, in units of the layer’s extent, downwards. */
export interface TileFeature {
  readonly shape: TileShape;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly parts: readonly Spot[][];
}

/** A layer: its tiles are `extent` units wide. */
export interface TileLayer {
  readonly name: string;
  readonly extent: number;
  readonly features: readonly TileFeature[];
}

/** The layers of a tile. @throws where it is broken */
export function readVectorTile(bytes: Uint8Array): TileLayer[] {
  return new PbfReader(bytes).readFields((tag, layers: TileLayer[], reader) => {
    if (tag === 3) layers.push(readLayer(reader.readBytes()));
  }, []);
}

/** Rings as areas: an outline, and the holes that follow it, which run the other way. */
export function toPolygons(rings: readonly Spot[][]): Spot[][][] {
  const polygons: Spot[][][] = [];
  let outline = 0;
  for (const ring of rings) {
    const turn = Math.sign(areaOf(ring));
    if (turn === 0) continue;
    outline ||= turn;
    if (turn === outline) polygons.push([ring]);
    else polygons[polygons.length - 1]!.push(ring);
  }
  return polygons;
}

function readLayer(bytes: Uint8Array): TileLayer {
  const found = { name: '', extent: 4096 };
  const [packed, keys, values]: [Uint8Array[], string[], unknown[]] = [[], [], []];
  new PbfReader(bytes).readFields((tag, _, reader) => {
    if (tag === 1) found.name = reader.readString();
    else if (tag === 2) packed.push(reader.readBytes());
    else if (tag === 3) keys.push(reader.readString());
    else if (tag === 4) values.push(readValue(reader.readBytes()));
    else if (tag === 5) found.extent = reader.readVarint();
  }, undefined);
  if (!(found.extent > 0 && found.extent <= 65_536)) throw new RangeError('No tile is so wide');
  return { ...found, features: packed.map((feature) => readFeature(feature, keys, values)) };
}

function readValue(bytes: Uint8Array): unknown {
  return new PbfReader(bytes).readFields((tag, value: { is?: unknown }, reader) => {
    if (tag === 1) value.is = reader.readString();
    else if (tag === 2) value.is = reader.readFloat();
    else if (tag === 3) value.is = reader.readDouble();
    else if (tag === 4) value.is = reader.readVarint(true);
    else if (tag === 5) value.is = reader.readVarint();
    else if (tag === 6) value.is = reader.readSVarint();
    else if (tag === 7) value.is = reader.readBoolean();
  }, {}).is;
}

const shapes: readonly TileShape[] = ['unknown', 'point', 'line', 'area'];

function readFeature(bytes: Uint8Array, keys: readonly string[], values: readonly unknown[]): TileFeature {
  const properties = new Map<string, unknown>();
  let shape: TileShape = 'unknown';
  let parts: Spot[][] = [];
  new PbfReader(bytes).readFields((tag, _, reader) => {
    if (tag === 2) {
      const pairs = reader.readPackedVarint();
      for (let index = 1; index < pairs.length; index += 2) {
        const key = keys[pairs[index - 1]!];
        if (key !== undefined) properties.set(key, values[pairs[index]!]);
      }
    } else if (tag === 3) shape = shapes[reader.readVarint()] ?? 'unknown';
    else if (tag === 4) parts = readParts(reader.readPackedVarint());
  }, undefined);
  return { shape, properties: Object.fromEntries(properties), parts };
}

/** Commands: 1 begins a part, 2 goes on, 7 closes it; each with a number of times, and two zigzag steps for each. */
function readParts(commands: readonly number[]): Spot[][] {
  const parts: Spot[][] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < commands.length;) {
    const command = commands[index]! & 7;
    const times = commands[index++]! >>> 3;
    if (command === 7) {
      const part = parts[parts.length - 1];
      if (part) part.push(part[0]!);
      continue;
    }
    if (command !== 1 && command !== 2) throw new RangeError('There is no such command');
    for (let time = 0; time < times && index + 1 < commands.length; time++, index += 2) {
      x += fromZigzag(commands[index]!);
      y += fromZigzag(commands[index + 1]!);
      if (command === 1) parts.push([[x, y]]);
      else parts[parts.length - 1]?.push([x, y]);
    }
  }
  return parts;
}

function fromZigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}
