/**
 * The views beside the text but for the map, in one module, so that they can come when the story nears the reader's window.
 */
import { DatelineLegend } from './dateline-legend.js';
import { DatelineNav } from './dateline-nav.js';
import { DatelineTimeline } from './dateline-timeline.js';
import type { ElementTable } from './define-elements.js';

/** The panel's elements by tag name. */
export const panelElements: ElementTable = {
  'dateline-legend': DatelineLegend,
  'dateline-nav': DatelineNav,
  'dateline-timeline': DatelineTimeline,
};
