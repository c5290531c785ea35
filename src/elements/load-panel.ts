import type { LitElement } from 'lit';
import { toLoadProblem } from '../core/problems/load-problem.js';
import type { Problem } from '../core/problems/problem.js';
import { defineElements } from './define-elements.js';

/**
 * Loads what stands beside a story's text, the map only where it has one, and what dresses the story for its page. Each part
 * stands for itself: where one does not come the others are there, and it is told.
 */
export async function loadPanel(story: LitElement, withMap: boolean): Promise<readonly Problem[]> {
  import('./host-dress.js').then(({ dressForHost }) => dressForHost(story)).catch(() => undefined);
  const loads = await Promise.allSettled([
    import('./panel.js').then(({ panelElements }) => defineElements(panelElements)),
    withMap && import('./dateline-map.js').then(({ DatelineMap }) => defineElements({ 'dateline-map': DatelineMap })),
  ]);
  return loads.flatMap((load) => (load.status === 'rejected' ? [toLoadProblem('panel-unavailable', load.reason)] : []));
}
