/**
 * The gazetteer: places of GeoNames, the largest first, by which a name in an article becomes a place on the map. Columns
 * rather than rows, for they pack better: the n-th of each is of the n-th place.
 */
import { readPlaces } from './sources.mjs';

/** So many places; seats of countries and of their divisions are there however small. */
const MOST = 25_000;
const SEATS = new Set(['PPLC', 'PPLA']);

/** Quarters of cities, and places that are no more. */
const NO_TOWN = /^PPL[HQWXL]$|^PPLCH$|^STLMT$/;

/** In the scripts of our languages; what begins with a small letter is a transliteration, three capitals are an airport. */
const READABLE = /^(?![A-Z]{3}$)[\p{Lu}\p{Script=Arabic}'’ʻ][\p{Script=Latin}\p{Script=Arabic}\p{M}\d\s'’ʻ.,()-]*$/u;

/** Population counts for the order alone. */
const twoDigits = (number) => Number(number.toPrecision(2));
const hundredths = (degrees) => Math.round(degrees * 100);

const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}|[’ʻ'-]/gu, '')
    .toLowerCase();

const isPlain = (name) => /^[ -~]*$/.test(name);

/** The other names that are not the name in other signs, each once: with its accents, where it is there with and without. */
function otherNames({ name, asciiName, alternateNames }) {
  const known = new Set([fold(name), fold(asciiName)]);
  const accentsFirst = alternateNames.toSorted((a, b) => Number(isPlain(a)) - Number(isPlain(b)));
  return accentsFirst.filter((other) => READABLE.test(other) && !known.has(fold(other)) && known.add(fold(other)));
}

/** Values in the order of how often they are there, and for each place the index of its own. */
function toIndexes(values) {
  const counts = Map.groupBy(values, (value) => value);
  const list = [...counts].sort(([a, all], [b, others]) => others.length - all.length || (a < b ? -1 : 1)).map(([value]) => value); // prettier-ignore
  const places = new Map(list.map((value, index) => [value, index]));
  return { list, indexes: values.map((value) => places.get(value)) };
}

/**
 * `places`: `names`, `lat` and `lon` in hundredths of a degree, `population` in two digits, and by index `country` (of
 * `countries`, ISO 3166-1), `division` (of `divisions`, GeoNames’ code behind the country’s) and `zone` (of `zones`, IANA);
 * `others`: for each place what else it is called, in our languages’ scripts.
 */
export function makeGazetteer() {
  const towns = readPlaces()
    .filter(({ featureCode }) => !NO_TOWN.test(featureCode))
    .sort((a, b) => b.population - a.population || a.id - b.id);
  const chosen = towns.filter(({ featureCode }, index) => index < MOST || SEATS.has(featureCode));
  const country = toIndexes(chosen.map((place) => place.country));
  const division = toIndexes(chosen.map((place) => `${place.country}.${place.division}`));
  const zone = toIndexes(chosen.map((place) => place.zone));
  return {
    places: {
      credit: '© GeoNames, CC BY 4.0',
      countries: country.list,
      divisions: division.list,
      zones: zone.list,
      names: chosen.map(({ name }) => name),
      lat: chosen.map(({ lat }) => hundredths(lat)),
      lon: chosen.map(({ lon }) => hundredths(lon)),
      population: chosen.map(({ population }) => twoDigits(population)),
      country: country.indexes,
      division: division.indexes,
      zone: zone.indexes,
    },
    others: chosen.map(otherNames),
  };
}
