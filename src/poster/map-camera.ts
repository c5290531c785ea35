/** What the map of a card shows. */
import { toOverviewCamera, type Camera, type Viewport } from '../core/camera.js';
import type { Story } from '../core/model.js';
import { limitCamera } from '../map/view.js';
import { regionInfo } from './basemap.js';

/** The view of a story, inside the padding if that is no wider than the world; absent where nothing has a place. */
export function toCardCamera(story: Story, viewport: Viewport): Camera | undefined {
  const bounds = (region: string) => regionInfo(region)?.bounds;
  const camera = toOverviewCamera(story, viewport, bounds);
  return camera && limitCamera(camera, viewport.height);
}
