/** Names without positions, looked up in the gazetteer of the data package: what is chosen is told, what is ambiguous only offered. */
import type { EventDocument, PlaceDocument, StoryDocument } from '../../core/document/schema.js';
import type { LatLon } from '../../core/model.js';
import { formatPath } from '../../core/problems/format-path.js';
import { isObject } from '../../core/document/loose.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';

/** The gazetteer's files as they are: columns, the n-th of each of the n-th place, the largest first (`geo/gazetteer.mjs`). */
export interface Gazetteer {
  readonly places: {
    /** Whom to name where its positions are shown. */
    readonly credit: string;
    /** ISO 3166-1; `country` has their indexes. */
    readonly countries: readonly string[];
    /** `US.TX`; `division` has their indexes. */
    readonly divisions: readonly string[];
    readonly names: readonly string[];
    /** Hundredths of a degree. */
    readonly lat: readonly number[];
    readonly lon: readonly number[];
    readonly population: readonly number[];
    readonly country: readonly number[];
    readonly division: readonly number[];
  };
  /** What else each place is called. */
  readonly others: readonly (readonly string[])[];
}

/** A place that a name may mean. */
export interface Candidate {
  readonly name: string;
  /** In words, in the language of the story. */
  readonly country: string;
  /** GeoNames’ code of its division: `US.TX`. */
  readonly division: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

/** What came of looking names up. */
export interface LookedUp {
  /** With the positions of those that are clear, as less certain. */
  readonly document: StoryDocument;
  /** One for each name: what was chosen, between what nobody could choose, what is not there. */
  readonly problems: readonly Problem[];
  /** For each name what it may mean, the likeliest first; empty where the gazetteer has none. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  /** Whom to name where these positions are shown. */
  readonly credit: string;
}

/** The largest of several is meant where it is so many times as large as the next. */
const clearly = 10;

/** A place that is nearer than this to another of the story, in degrees, is likelier meant: some 300 kilometres. */
const near = 3;

/**
 * Looks up each place of a story that has a name and no position; `read` gives the gazetteer, where there is any. A name that is
 * found in `country`, as the story’s language or English calls it, is meant there.
 */
export async function lookUpNames(
  document: StoryDocument,
  read: () => Promise<Gazetteer>,
  country?: string,
): Promise<LookedUp> {
  const alone = findNamesAlone(document);
  const gazetteer = await read();
  const candidates = findCandidates([...alone.keys()], gazetteer, document.lang ?? 'en', country);
  const clear = new Map([...candidates].flatMap(([name, all]) => (isClear(all) ? [[name, all[0]!] as const] : [])));
  const around: LatLon[] = [...findPositions(document), ...clear.values()].slice(0, mostPositions);
  const chosen = new Map([...candidates].flatMap(([name, all]) => {
    const one = clear.get(name) ?? findNear(all, around);
    return one ? [[name, one] as const] : [];
  })); // prettier-ignore
  const problems = [...alone].map(([name, places]) => tell(name, places, candidates.get(name)!, chosen.get(name)));
  return { document: withPositions(document, chosen), problems, candidates, credit: gazetteer.places.credit };
}

/** Where each name stands in the document. */
function findNamesAlone(document: StoryDocument): Map<string, string[]> {
  const found = new Map<string, string[]>();
  mapPlaces(document, (place, where) => {
    const name = isNameAlone(place) ? place.name!.trim() : '';
    if (name === '') return place;
    const known = found.get(name);
    if (known) known.push(where);
    else found.set(name, [where]);
    return place;
  });
  return found;
}

/** Whether nothing but its name says where a place is. */
function isNameAlone(place: PlaceDocument): boolean {
  return (
    typeof place.name === 'string' &&
    ['lat', 'lon', 'x', 'y', 'area', 'somewhere'].every((key) => !Object.hasOwn(place, key))
  );
}

/** So many of a story's positions are looked at; near ones count as one. */
const mostPositions = 1000;

function findPositions(document: StoryDocument): LatLon[] {
  const found = new Map<string, LatLon>();
  mapPlaces(document, (place) => {
    const { lat, lon } = place;
    if (typeof lat === 'number' && typeof lon === 'number')
      found.set(`${lat.toFixed(1)},${lon.toFixed(1)}`, { lat, lon });
    return place;
  });
  return [...found.values()].slice(0, mostPositions);
}

/** The document with each of its places as `change` gives it; all else stays as it is. */
function mapPlaces(
  document: StoryDocument,
  change: (place: PlaceDocument, where: string) => PlaceDocument,
): StoryDocument {
  const places = isObject(document.places)
    ? Object.fromEntries(Object.entries(document.places).map(([id, place]) => [id, isObject(place) ? change(place, formatPath(['places', id])) : place])) // prettier-ignore
    : undefined;
  const events = (document.events ?? []).map((event, index): EventDocument => {
    if (!isObject(event) || event.where === undefined) return event;
    const path = `events[${index}].where`;
    const changed = Array.isArray(event.where)
      ? event.where.map((place, at) => (isObject(place) ? change(place, `${path}[${at}]`) : place))
      : isObject(event.where) ? change(event.where, path) : event.where; // prettier-ignore
    return { ...event, where: changed };
  });
  return { ...document, ...(places && { places }), events };
}

function withPositions(document: StoryDocument, chosen: ReadonlyMap<string, Candidate>): StoryDocument {
  return mapPlaces(document, (place) => {
    const found = isNameAlone(place) ? chosen.get(place.name!.trim()) : undefined;
    return found ? { ...place, lat: found.lat, lon: found.lon, certainty: place.certainty ?? 'less-certain' } : place;
  });
}

/** A name and what stands behind it: `Paris, Texas`, `Paris (France)`. */
interface Asked {
  readonly name: string;
  readonly within: readonly string[];
}

function toAsked(written: string): Asked {
  const [name = '', ...within] = written.slice(0, 200).split(/[,()]/).map(fold);
  return { name, within: within.filter(Boolean) };
}

/** As the gazetteer's builder compares names, spaces and dots aside. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}’ʻ'.\s-]/gu, '')
    .toLowerCase();
}

function findCandidates(
  names: readonly string[],
  { places, others }: Gazetteer,
  lang: string,
  country: string | undefined,
): Map<string, Candidate[]> {
  const asked = new Map(names.map((name) => [name, toAsked(name)]));
  const wanted = new Set([...asked.values()].map(({ name }) => name));
  const byName = new Map<string, Set<number>>();
  const add = (name: string, index: number) => {
    const folded = fold(name);
    if (wanted.has(folded)) byName.set(folded, (byName.get(folded) ?? new Set()).add(index));
  };
  places.names.forEach(add);
  for (const [index, all] of others.entries()) for (const name of all) add(name, index);
  const nameCountry = createCountryNames(lang);
  return new Map(
    [...asked].map(([written, { name, within }]) => {
      const found = [...(byName.get(name) ?? [])].sort((a, b) => places.population[b]! - places.population[a]!);
      const isWithin = (index: number) => within.every((part) => regionsOf(index, places, nameCountry).includes(part));
      const all = found.filter(isWithin);
      const inCountry =
        country === undefined
          ? []
          : all.filter((index) => regionsOf(index, places, nameCountry).includes(fold(country)));
      const meant = inCountry.length > 0 ? inCountry : all;
      return [written, meant.map((index) => toCandidate(index, places, nameCountry))];
    }),
  );
}

/** What may stand behind a name: country and division, in words and by their codes. */
function regionsOf(index: number, places: Gazetteer['places'], nameCountry: CountryNames): string[] {
  const code = places.countries[places.country[index]!]!;
  const division = places.divisions[places.division[index]!]!.split('.')[1] ?? '';
  return [code, division, ...nameCountry(code)].map(fold);
}

function toCandidate(index: number, places: Gazetteer['places'], nameCountry: CountryNames): Candidate {
  const code = places.countries[places.country[index]!]!;
  return {
    name: places.names[index]!,
    country: nameCountry(code)[0]!,
    division: places.divisions[places.division[index]!]!,
    population: places.population[index]!,
    lat: places.lat[index]! / 100,
    lon: places.lon[index]! / 100,
  };
}

/** What a country is called, by its code: in the language of the story, and in English. */
type CountryNames = (code: string) => readonly string[];

function createCountryNames(lang: string): CountryNames {
  const languages = [lang, 'en'].filter((each) => isLanguage(each));
  const names = languages.map((each) => new Intl.DisplayNames([each], { type: 'region' }));
  return (code) => names.map((each) => each.of(code) ?? code);
}

function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}

function isClear([first, second]: readonly Candidate[]): boolean {
  return !!first && (!second || first.population >= clearly * Math.max(1, second.population));
}

/** The one that is near another place of the story, and the next at least twice as far from all of them. */
function findNear(all: readonly Candidate[], around: readonly LatLon[]): Candidate | undefined {
  const away = all
    .map((candidate) => ({ candidate, degrees: Math.min(...around.map((other) => distanceTo(candidate, other))) }))
    .sort((a, b) => a.degrees - b.degrees);
  const [first, second] = away;
  const isAlone = !!first && first.degrees < near && (!second || second.degrees >= 2 * first.degrees);
  return isAlone ? first.candidate : undefined;
}

/** In degrees of latitude, nearly. */
function distanceTo(from: LatLon, to: LatLon): number {
  const east = ((((from.lon - to.lon) % 360) + 540) % 360) - 180;
  return Math.hypot(from.lat - to.lat, east * Math.cos((from.lat * Math.PI) / 180));
}

function tell(name: string, places: readonly string[], all: readonly Candidate[], chosen?: Candidate): Problem {
  const [where = ''] = places;
  const more = places.length > 1 ? ` It is there ${places.length} times.` : '';
  const others = all.filter((one) => one !== chosen).slice(0, 5).map(formatCandidate).join('; '); // prettier-ignore
  if (chosen) {
    const also = others ? ` It may also be ${others}.` : '';
    const message = `Looked up: ${formatCandidate(chosen)}; correct it where that is not meant.${also}${more}`;
    return createWarning('looked-up', where, name, message);
  }
  if (all.length === 0) {
    const message = `${formatValue(name)} is not in the gazetteer, which has the larger towns; write its lat and lon.${more}`;
    return createWarning('unknown-place-name', where, name, message);
  }
  const message = `${formatValue(name)} may be ${others}; write the country behind the name, or lat and lon.${more}`;
  return createWarning('ambiguous-place-name', where, name, message);
}

function formatCandidate({ name, country, division, lat, lon }: Candidate): string {
  return `${name}, ${country} (${division.split('.')[1]}, ${lat}, ${lon})`;
}
