/** What Leaflet is for: flights of the camera, and tiles, which follow it wherever it goes. Nothing waits for it. */
import type { Camera } from '../core/map/camera.js';
import { createLeafletMap, moveFrame, type LeafletMap } from './leaflet-parts.js';
import type { TileServer } from '../core/model.js';
import type { MapOptions } from './map-port.js';
import { minZoom } from './view.js';

/** Exactly there, at once. */
const jump = { animate: false, reset: true } as const;

/** What a flight tells. */
export interface FlightReports {
  /** In every frame. */
  readonly onMove: (camera: Camera) => void;
  readonly onArrive: () => void;
}

/** Leaflet's view of a map: it leads in a flight, and else follows. */
export class LeafletMotion {
  readonly #map: LeafletMap;
  #isFlying = false;
  #isFollowing = false;

  /** Fills `pane`, which has a size, until `end` is aborted. */
  constructor(
    pane: HTMLElement,
    camera: Camera,
    private readonly reports: FlightReports,
    private readonly end: AbortSignal,
  ) {
    this.#map = createLeafletMap(pane, { ...toLeaflet(camera), minZoom });
    this.#map.on('move', () => this.#moved()).on('moveend', () => this.#ended());
    end.addEventListener('abort', () => this.#map.off().remove());
  }

  /** Flies to another camera in so many seconds. */
  fly(camera: Camera, seconds: number): void {
    const { center, zoom } = toLeaflet(camera);
    this.stop();
    this.#isFlying = true;
    this.#map.flyTo(center, zoom, { duration: seconds });
  }

  /** Ends a flight, or the following of a hand, where it is and without a word. */
  stop(): void {
    this.#map._stop();
    this.#isFlying = false;
    if (this.#isFollowing) this.#map._moveEnd(true);
    this.#isFollowing = false;
  }

  /** Is with a camera that others move, in this very frame. */
  follow({ center, zoom }: Camera): void {
    if (!this.#isFollowing) this.#map._moveStart(true, false);
    this.#isFollowing = true;
    moveFrame(this.#map, center.lat, center.lon, zoom);
  }

  /** Is where the camera has come to rest. */
  rest(camera: Camera): void {
    if (this.#isFollowing) this.#map._moveEnd(true);
    else this.#show(camera);
    this.#isFollowing = false;
  }

  /** Fills its pane again after its size has changed. */
  resize(camera: Camera): void {
    this.#map.invalidateSize({ animate: false, pan: false });
    this.#show(camera);
  }

  /** Shows servers' tiles, one over the other; `onReady` is told when the first of each is there. */
  async addTiles(
    servers: readonly TileServer[],
    onReady: (server: TileServer) => void,
    onProblem: MapOptions['onProblem'],
  ): Promise<void> {
    const { loadTileLayer } = await import('./tile-layer.js');
    for (const server of servers) {
      const layer = await loadTileLayer(server, () => onReady(server), onProblem);
      if (!this.end.aborted) layer?.addTo(this.#map);
    }
  }

  #show(camera: Camera): void {
    const { center, zoom } = toLeaflet(camera);
    this.#map.setView(center, zoom, jump);
  }

  #moved(): void {
    if (this.#isFlying) this.reports.onMove(this.#camera);
  }

  #ended(): void {
    if (!this.#isFlying) return;
    this.#isFlying = false;
    this.reports.onArrive();
  }

  get #camera(): Camera {
    const { lat, lng } = this.#map.getCenter();
    return { center: { lat, lon: lng }, zoom: this.#map.getZoom() };
  }
}

function toLeaflet({ center: { lat, lon }, zoom }: Camera): { center: [number, number]; zoom: number } {
  return { center: [lat, lon], zoom };
}
