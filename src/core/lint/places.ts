/** Places that are hardly where they are said to be. */
import type { StoryDocument } from '../document/schema.js';
import type { LatLon } from '../model.js';
import { distanceBetween } from '../places/great-circle.js';
import { createWarning } from '../problems/problem.js';
import type { Rule } from './rule.js';
import { writtenPlaces, type WrittenPlace } from './written-places.js';

interface Spot extends WrittenPlace {
  readonly at: LatLon;
}

/**
 * A place is taken for swapped where it is far from more than half of the others and would be near one of these. 500 km is
 * the size of the region a story plays in; the earth is a thousand times larger, so that hardly any place that is right
 * comes so near by chance. Less than 2,000 km away the place may well be meant.
 */
const near = 500_000;
const far = 2_000_000;

/** Beyond so many, each is compared with every so manieth other. */
const most = 300;

/** Latitude and longitude are not swapped. */
export const noSwappedPosition: Rule = ({ document }) => {
  const spots = spotsOf(document);
  if (spots.length < 3) return [];
  const others = sampleOf(spots);
  return spots
    .filter((spot) => isSwapped(spot, others))
    .map(({ where, at }) => {
      const message =
        `Latitude ${at.lat} and longitude ${at.lon} are far from the other places; swapped they would be near. ` +
        `It should be "lat": ${at.lon}, "lon": ${at.lat}, or else be right as it is.`;
      return createWarning('swapped-position', where, at, message);
    });
};

/** A town; and how far from all others a place is that was hardly meant to be so. */
const nearby = 50_000;

/** A position has the sign it should: in a story of one town no place lies on the other half of the earth. */
export const noTurnedSign: Rule = ({ document }) => {
  const spots = spotsOf(document);
  if (spots.length < 3) return [];
  const others = sampleOf(spots);
  return spots.flatMap(({ where, at }) => {
    const near = (point: LatLon) => others.filter((other) => other.at !== at && distanceBetween(point, other.at) < nearby).length; // prettier-ignore
    if (near(at) > 0) return [];
    const turned = [
      { ...at, lon: -at.lon },
      { ...at, lat: -at.lat },
      { lat: -at.lat, lon: -at.lon },
    ];
    const right = turned.find((point) => near(point) * 2 > others.length);
    if (!right) return [];
    const message =
      `Latitude ${at.lat} and longitude ${at.lon} are far from the other places; with the sign turned they would be near. ` +
      `Is a minus missing, or too many? It should be "lat": ${right.lat}, "lon": ${right.lon}, or else be right as it is.`;
    return [createWarning('turned-sign', where, at, message)];
  });
};

/** Latitude 0, longitude 0 is in the sea off Africa: what spreadsheets make of an empty cell. */
export const noNullIsland: Rule = ({ document }) =>
  writtenPlaces(document)
    .filter(({ place }) => place.lat === 0 && place.lon === 0)
    .map(({ where, place: { lat, lon } }) => {
      const message =
        'Latitude 0 and longitude 0 lie in the sea off Africa; without a position both should be left out.';
      return createWarning('null-island', where, { lat, lon }, message);
    });

const vague =
  /^(?:near|outside|around|close to|off|somewhere|south of|north of|east of|west of|vicinity of|bei|nahe|in der nähe|unweit|außerhalb|nördlich|südlich|östlich|westlich|près|aux environs|en dehors|au large|cerca|en las afueras|alrededor|bij|nabij|buiten|in de buurt|قرب|بالقرب)(?![\p{L}\p{N}])/iu;

/** A place that is called "near …" is not the point it is drawn at. */
export const noCertainVagueness: Rule = ({ document }) =>
  writtenPlaces(document)
    .filter(({ place }) => toPoint({ place }) && place.certainty === undefined && vague.test(place.name?.trim() ?? ''))
    .map(({ where, place: { name } }) => {
      const message =
        `"${name}" is no exact spot, yet its point is drawn as certain; it should have a "certainty" of "less-certain", ` +
        'or be "somewhere" with "lat", "lon" and a "radius".';
      return createWarning('vague-place', `${where}.name`, name, message);
    });

function toPoint({ place: { lat, lon } }: Pick<WrittenPlace, 'place'>): LatLon | undefined {
  if (typeof lat !== 'number' || typeof lon !== 'number') return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

function spotsOf(document: StoryDocument): Spot[] {
  return writtenPlaces(document).flatMap((written) => {
    const at = toPoint(written);
    return at ? [{ ...written, at }] : [];
  });
}

function sampleOf(spots: readonly Spot[]): Spot[] {
  const step = Math.ceil(spots.length / most);
  return spots.filter((_, index) => index % step === 0);
}

function isSwapped(spot: Spot, spots: readonly Spot[]): boolean {
  const { lat, lon } = spot.at;
  if (Math.abs(lon) > 90) return false;
  const others = spots.filter((other) => other !== spot);
  const away = others.filter(({ at }) => distanceBetween(spot.at, at) > far);
  return away.length * 2 > others.length && away.some(({ at }) => distanceBetween({ lat: lon, lon: lat }, at) < near);
}
