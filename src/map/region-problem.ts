/** What is wrong with the name of a region, and which was probably meant. */
import { didYouMean } from '../core/problems/did-you-mean.js';
import type { Problem } from '../core/problems/problem.js';

/** The regions of the data package by their names there, with what they are called; countries are called as `Intl` says. */
export type RegionIndex = Readonly<Record<string, readonly string[]>>;

/**
 * The problem that a region, named at `where`, has no shape: by the index there is none so called; without an index, the data
 * package is not where it belongs.
 */
export function toRegionProblem(region: string, index: RegionIndex | undefined, where: string): Problem {
  if (!index || Object.hasOwn(index, region))
    return {
      level: 'warning',
      code: 'region-unavailable',
      where,
      value: region,
      message: `The shape of the region "${region}" is not there, so it is not drawn. The folder "regions" of the npm package dateline-story-data belongs beside the basemap's files, in "basemap".`,
    };
  return {
    level: 'error',
    code: 'unknown-region',
    where,
    value: region,
    message: [`There is no region "${region}", so it is not drawn.`, ...toHints(region, index)].join(' '),
  };
}

function toHints(region: string, index: RegionIndex): string[] {
  const meant = nearestRegion(region, index);
  const country = region.slice(0, 2).toLowerCase();
  const isDivision = /^[a-z]{2}[-_ ]/i.test(region) && Object.hasOwn(index, country) && meant !== country;
  return [
    ...(meant === undefined ? [] : [`Did you mean ${format(meant, index)}?`]),
    ...(isDivision ? [`"${country}" is all of ${nameOfCountry(country)}.`] : []),
  ];
}

/** The region that a word means by another spelling, or by its name; else the one that is called most alike. */
function nearestRegion(word: string, index: RegionIndex): string | undefined {
  const looked = fold(word);
  const ids = Object.keys(index);
  const toNames = (id: string) => [id, ...(isCountry(id) ? [nameOfCountry(id)] : index[id]!)].map(fold);
  const named = ids.flatMap((id) => toNames(id).map((name) => [name, id] as const));
  const exact = named.find(([name]) => name === looked);
  if (exact) return exact[1];
  const near = new Map(named.filter(([name]) => name[0] === looked[0] && isAsLong(name, looked)));
  const meant = didYouMean(looked, near.keys());
  return meant === undefined ? undefined : near.get(meant);
}

const isAsLong = (name: string, word: string) => Math.abs(name.length - word.length) <= word.length / 3;

const isCountry = (id: string) => /^[a-z]{2}$/.test(id);

function format(id: string, index: RegionIndex): string {
  const name = isCountry(id) ? nameOfCountry(id) : index[id]?.[0];
  return name ? `"${id}" (${name})` : `"${id}"`;
}

function nameOfCountry(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code.toUpperCase()) ?? code;
}

/** Without case, accents, and what joins words. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[\s_-]+/g, '-')
    .toLowerCase();
}
