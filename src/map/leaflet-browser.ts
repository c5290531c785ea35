/**
 * Stands in for Leaflet's `core/Browser.js`, by an alias in every build: the original asks old browsers' questions through
 * `innerHTML` while it is imported, which Trusted Types refuse. These are the answers of every browser we support.
 */
export default {
  any3d: true,
  webkit3d: true,
  passiveEvents: true,
  pointer: true,
  touch: true,
  touchNative: 'ontouchstart' in window,
  canvas: true,
  svg: true,
  inlineSvg: true,
  retina: window.devicePixelRatio > 1,
  mobile: false,
};
