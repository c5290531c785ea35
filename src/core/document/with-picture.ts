import type * as v from 'valibot';
import type { Key } from '../problems/format-path.js';
import { isObject } from './loose.js';

/**
 * What is left out with what stands at `keys`: a picture that no longer says where on the earth it lies would be taken for the
 * map itself, and goes as well.
 */
export function withPicture(keys: readonly Key[], issue: v.BaseIssue<unknown>): readonly Key[] {
  const [list, , last] = keys.slice(-3);
  if (list !== 'basemap') return keys;
  const saidWhere = last === 'bounds' || last === 'corners' || (issue.type === 'never' && isMisnamedGround(issue));
  return saidWhere ? keys.slice(0, -1) : keys;
}

/** Whether a box or corners stand under a name that is none, in a picture that does not say elsewhere where it lies. */
function isMisnamedGround({ path, input }: v.BaseIssue<unknown>): boolean {
  const entry = path?.at(-1)?.input as Record<string, unknown>;
  const isPlaced = ['bounds', 'corners', 'src', 'tiles'].some((key) => Object.hasOwn(entry, key));
  return !isPlaced && (Array.isArray(input) ? typeof input[0] !== 'string' : isObject(input) && sides.some((side) => Object.hasOwn(input, side)));
} // prettier-ignore

const sides = ['south', 'west', 'north', 'east'];
