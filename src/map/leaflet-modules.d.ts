// Leaflet's own modules have no types of their own; what they export is what `leaflet` exports.
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/Layer.js';
declare module 'leaflet/src/geo/LatLng.js' {
  export { LatLng } from 'leaflet';
}
