import type { Camera } from '../core/map/camera.js';
import { flightPath, flightTime } from './flight-path.js';
import type { View } from './view.js';

/** What a flight tells. */
export interface FlightReports {
  /** In every frame, and last of all where it was to go. */
  readonly onMove: (camera: Camera) => void;
  readonly onArrive: () => void;
}

/** Flies from a view to a camera. What it gives ends the flight where it is, without a word. */
export function fly(from: View, to: Camera, { onMove, onArrive }: FlightReports): () => void {
  const path = flightPath(from, to);
  const duration = 1000 * flightTime(from, to);
  const start = performance.now();
  const step = (): void => {
    frame = requestAnimationFrame(step);
    onMove(path(slowDown(Math.min(1, (performance.now() - start) / duration))));
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  let frame = requestAnimationFrame(step);
  // A page that nobody sees has no frames, and still time.
  const timer = setTimeout(() => {
    stop();
    onMove(to);
    onArrive();
  }, duration);
  return stop;
}

/** Begins at full speed, for somebody waits, and lands softly. */
const slowDown = (share: number): number => 1 - (1 - share) ** 1.5;
