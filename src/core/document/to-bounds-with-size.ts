import type { Bounds } from '../model.js';
import { createFinding, type Finding } from '../problems/finding.js';
import type { BoxDocument } from './schema.js';
import { toBounds } from './to-bounds.js';

/** The box where it must have a size: one without is a finding, and absent. */
export function toBoundsWithSize(
  document: BoxDocument | undefined,
  where: string,
  findings: Finding[],
): Bounds | undefined {
  const bounds = toBounds(document, where, findings);
  if (!bounds || (bounds.south < bounds.north && bounds.west < bounds.east)) return bounds;
  findings.push(createFinding('error', 'wrong-value', where, document, 'a box with a size', []));
  return undefined;
}
