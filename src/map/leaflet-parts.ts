/**
 * The one place that names Leaflet's own modules. `leaflet` as published does not tree-shake; from its modules comes only
 * what is used: a view, and tiles in it. 1.9.4 is frozen, so their paths are safe.
 */
import type * as leaflet from 'leaflet';
import { LatLng } from 'leaflet/src/geo/LatLng.js';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import { Map } from 'leaflet/src/map/Map.js';
// A map cannot be made without its part for layers, which this module adds to it.
import 'leaflet/src/layer/Layer.js';

declare module 'leaflet' {
  interface Map {
    _moveStart(zoomChanged: boolean, noMoveStart: boolean): this;
    _move(center: LatLng, zoom: number, data?: { pinch: boolean }): this;
    _moveEnd(zoomChanged: boolean): this;
  }
  interface ZoomPanOptions {
    reset?: boolean;
  }
}

/** Leaflet's map, with the methods its own gesture handlers move it by. */
export type LeafletMap = leaflet.Map;

/** A bare map: no controls, no handlers, no animation. */
export function createLeafletMap(container: HTMLElement, options: leaflet.MapOptions): LeafletMap {
  return new Map(container, {
    zoomSnap: 0,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    trackResize: false,
    // Unless said it is that of its tiles, beyond which it would not follow.
    maxZoom: Infinity,
    ...options,
  });
}

/** Shows another view in this very frame of a movement, as Leaflet's own gestures do. */
export function moveFrame(map: LeafletMap, lat: number, lon: number, zoom: number): void {
  map._move(new LatLng(lat, lon), zoom, { pinch: true });
}

/** The layer of a tile server's images. */
export function createTileLayer(url: string, options: leaflet.TileLayerOptions): leaflet.TileLayer {
  return new TileLayer(url, options);
}
