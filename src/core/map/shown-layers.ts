import type { DataLayer, Story } from '../model.js';

/** The data that is shown with an event, in the order of the document: each above the one before. */
export function shownLayers({ layers = [] }: Pick<Story, 'layers'>, activeId: string | undefined): DataLayer[] {
  return layers.filter(({ events }) => !events || (activeId !== undefined && events.includes(activeId)));
}
