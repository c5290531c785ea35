import type { Problem } from '../core/problems/problem.js';

/** Says that something of the map could not be shown; the rest of it is. */
export class MapProblemEvent extends Event {
  static readonly type = 'map-problem';
  constructor(readonly problem: Problem) {
    super(MapProblemEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'map-problem': MapProblemEvent;
  }
}
