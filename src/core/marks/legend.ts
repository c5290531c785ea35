/**
 * Which signs a story uses, so that its legend explains those and no others.
 */
import type { Place, Story } from '../model.js';
import type { Words } from '../words/words.js';
import { toMark, type Mark } from './mark.js';

/** A sign the legend can explain. */
export type Sign = keyof Words['legend'];

/** The signs in use, in the order of the legend: time, worth, place, way. */
export function signsInUse(story: Story): readonly Sign[] {
  const used = new Set<Sign>();
  for (const event of story.events) {
    const { shape, status } = toMark(event);
    used.add(shape);
    if (status !== 'reported') used.add(status);
    for (const place of event.places) addPlace(used, place);
    const isOnMap = event.places.some(({ kind }) => kind !== 'named');
    // Whoever is on the map may come upon a disputed border there.
    if (isOnMap) used.add('disputed');
    if (event.journey && (isOnMap || event.journey.along)) used.add('travelled').add('ahead');
  }
  return order.filter((sign) => used.has(sign));
}

/** The mark that shows what `sign` means; absent where a sign is no mark but an area or a line. */
export function signMark(sign: Sign): Mark | undefined {
  switch (sign) {
    case 'dot':
    case 'ring':
    case 'soft':
    case 'span':
    case 'none':
      return { shape: sign, status: 'reported', certainty: 'certain' };
    case 'confirmed':
    case 'claimed':
    case 'denied':
    case 'expected':
      return { shape: 'ring', status: sign, certainty: 'certain' };
    case 'doubt':
      return { shape: 'ring', status: 'reported', certainty: 'less-certain' };
    default:
      return undefined;
  }
}

const order: readonly Sign[] = [
  ...(['dot', 'ring', 'soft', 'span', 'none'] as const),
  ...(['confirmed', 'claimed', 'denied', 'expected'] as const),
  ...(['doubt', 'somewhere', 'area', 'travelled', 'ahead', 'disputed'] as const),
];

function addPlace(used: Set<Sign>, place: Place): void {
  if (place.certainty !== 'certain') used.add('doubt');
  if (place.kind === 'area' || place.kind === 'somewhere') used.add(place.kind);
}
