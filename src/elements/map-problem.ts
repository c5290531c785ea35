import type { Problem } from '../core/problems/problem.js';

/** Says that something of the map could not be shown; the rest of it is. */
export class MapProblemEvent extends Event {
  static readonly type = 'map-problem';
  constructor(readonly problem: Problem) {
    super(MapProblemEvent.type, { bubbles: true, composed: true });
  }
}

/** Says it of the map that `host` is. */
export function tellMapProblem(host: EventTarget, problem: Problem): void {
  host.dispatchEvent(new MapProblemEvent(problem));
}

declare global {
  interface HTMLElementEventMap {
    'map-problem': MapProblemEvent;
  }
}
