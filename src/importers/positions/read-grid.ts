/** Positions in metres of a grid: UTM (`32U 461000 5481000`) and MGRS (`31U DQ 48251 11932`). */
import * as mgrs from 'mgrs';
import type { FoundPosition } from './found-position.js';
import { fromUtm } from './utm.js';

// Node takes the package’s CommonJS, whose names it does not know; bundlers take its module, which has no default.
const names: typeof mgrs & { readonly default?: typeof mgrs } = { ...mgrs };
const { toPoint } = names.default ?? names;

const utm =
  /^(?:UTM )?(?:zone )?(\d{1,2}) ?([C-HJ-NP-X])[ ,;:]+(?:E ?:? ?)?(\d{6,7}(?:[.,]\d+)?) ?m? ?E?[ ,;/]+(?:N ?:? ?)?(\d{5,8}(?:[.,]\d+)?) ?m? ?N?$/i;

/** The letter of the zone of a text in UTM; absent of any other text. */
export function findUtmLetter(text: string): string | undefined {
  return utm.exec(text)?.[2]?.toUpperCase();
}

/** The position of a text in UTM, absent of any other; `isBand` says whether `32S` is a band, and is absent where nobody knows. */
export function readUtm(text: string, isBand: boolean | undefined): FoundPosition | undefined {
  const [, number = '', letter = '', east = '', north = ''] = utm.exec(text) ?? [];
  if (!number) return undefined;
  const [easting, northing] = [east, north].map((metres) => Number(metres.replace(',', '.')));
  const read = (band: boolean) =>
    fromUtm({ easting: easting!, northing: northing!, zone: number + letter, isBand: band });
  const found = read(isBand ?? false);
  const asBand = letter.toUpperCase() === 'S' && isBand === undefined ? read(true) : undefined;
  if (asBand && asBand.lat >= 32 && asBand.lat < 40) {
    const flaw = `${number}S may be the south (latitude ${found?.lat.toFixed(2)}) or the band from 32° to 40° north (${asBand.lat.toFixed(2)}); write the position in degrees.`;
    return { flaw };
  }
  return (
    found ?? { flaw: 'No UTM zone has such a point; it should be zone, metres east, metres north: 32U 461000 5481000.' }
  );
}

/** The middle of the square of a text in MGRS; absent of any other text. */
export function readMgrs(text: string): FoundPosition | undefined {
  const [, zone = '', square = '', digits = ''] =
    /^(\d{1,2} ?[C-HJ-NP-X]) ?([A-HJ-NP-Z][A-HJ-NP-V]) ?(\d{2,5} ?\d{2,5})$/i.exec(text) ?? [];
  const metres = digits.replace(' ', '');
  const isEven = metres.length % 2 === 0 && (!digits.includes(' ') || digits.indexOf(' ') === metres.length / 2);
  if (!zone || !isEven) return undefined;
  try {
    const [lon, lat] = toPoint(`${zone.replace(' ', '')}${square}${metres}`.toUpperCase());
    return { lat: round(lat), lon: round(lon), step: 10 ** (5 - metres.length / 2) / 111_000 };
  } catch {
    return { flaw: 'No such square is in MGRS; it should be like 31U DQ 48251 11932.' };
  }
}

function round(degrees: number): number {
  return Number(degrees.toFixed(7));
}
