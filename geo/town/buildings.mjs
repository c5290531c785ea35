/** Houses in a block, wall to wall along its streets. */
import { areaOf, between, distance, shrunk } from './plane.mjs';

/** From the middle of a street to its houses, in metres. */
const TO_HOUSES = 6;

/** The ground that one house covers at most, in square metres. */
const LARGEST = 4000;

/** Cuts a ring across its longest side. */
function halved(ring, random) {
  const sides = ring
    .map((end, i) => ({ i, length: distance(ring.at(i - 1), end) }))
    .sort((a, b) => b.length - a.length);
  const long = sides[0].i;
  const other = (long + Math.floor(ring.length / 2)) % ring.length;
  const share = 0.4 + random() * 0.2;
  const [a, b] = [long, other].map((i, k) => between(ring.at(i - 1), ring[i], k ? 1 - share : share));
  const from = [Math.min(long, other), Math.max(long, other)];
  const [first, second] = long < other ? [a, b] : [b, a];
  return [
    [first, ...ring.slice(from[0], from[1]), second],
    [second, ...ring.slice(from[1]), ...ring.slice(0, from[0]), first],
  ];
}

function parted(ring, random) {
  if (areaOf(ring) < LARGEST * (0.5 + random())) return [ring];
  return halved(ring, random).flatMap((half) => parted(half, random));
}

/** @returns {[number, number][][]} */
export function housesIn(ring, random) {
  const whole = shrunk(ring, TO_HOUSES);
  if (!whole) return [];
  return parted(whole, random).filter((house) => areaOf(house) > 90 && random() < 0.93);
}
