/**
 * Writes a large .osm.pbf by repeating the blocks of a small one: what `dateline-story basemap` reads in a stream, in memory
 * that must not grow with it.
 *
 *     node bench/repeat-pbf.mjs city.osm.pbf large.osm.pbf 250   # megabytes
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';

const [from, to, megabytes = '250'] = process.argv.slice(2);
if (!from || !to) throw new Error('node bench/repeat-pbf.mjs FROM TO [MEGABYTES]');
const bytes = readFileSync(from);
const headerEnd = endOfBlob(0);
const blocks = bytes.subarray(headerEnd);
const out = createWriteStream(to);
out.write(bytes.subarray(0, headerEnd));
for (let size = headerEnd; size < Number(megabytes) * 1e6; size += blocks.length) {
  if (!out.write(blocks)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');

/** Behind the blob that begins at `start`: four bytes say how long its header is, and that how long it is itself. */
function endOfBlob(start) {
  const header = start + 4;
  const length = bytes.readUInt32BE(start);
  const blob = header + length;
  return blob + readDataSize(bytes.subarray(header, blob));
}

/** The field `datasize` (3) of a BlobHeader, its last; a varint. */
function readDataSize(header) {
  const start = header.lastIndexOf(0x18) + 1;
  let size = 0;
  for (let shift = 0, at = start; ; shift += 7, at++) {
    size += (header[at] & 0x7f) * 2 ** shift;
    if (header[at] < 0x80) return size;
  }
}
