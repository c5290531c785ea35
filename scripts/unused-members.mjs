/**
 * Leaves out of Leaflet's map what no page of ours does: bundlers drop unused exports, never the members of an object.
 * Leaflet 1.9.4 is frozen, so the list holds; its test says that nothing that stays names one of them.
 */
import { parseSync, Visitor } from 'rolldown/utils';

const theirs = /[/\\]leaflet[/\\]src[/\\]/;

/**
 * Methods that nothing calls but each other: views by bounds, the reader's position, other ways to zoom, what a reader does
 * with a map, layers in layers.
 */
export const unused = [
  ...['addEventParent', 'addHandler', 'addInteractiveTarget', 'bringToBack', 'bringToFront', 'containerPointToLatLng'],
  ...[
    'eachLayer',
    'fitBounds',
    'fitWorld',
    'flyTo',
    'flyToBounds',
    'getAttribution',
    'getBounds',
    'getBoundsZoom',
    'getEast',
  ],
  ...['getNorth', 'getNorthWest', 'getPanes', 'getPixelBounds', 'getSouth', 'getSouthEast', 'getWest', 'intersects'],
  ...['isLoading', 'latLngToContainerPoint', 'layerPointToContainerPoint', 'locate', 'mouseEventToContainerPoint'],
  ...['mouseEventToLatLng', 'mouseEventToLayerPoint', 'pad', 'panInside', 'redraw', 'removeEventParent'],
  ...['removeInteractiveTarget', 'setMaxZoom', 'setMinZoom', 'setUrl', 'setZIndex', 'setZoomAround', 'toBBoxString'],
  ...['wrap', 'zoomIn', 'zoomOut', '_draggableMoved', '_findEventTargets', '_fireDOMEvent', '_getBoundsCenterZoom'],
  ...['_getTopLeftPoint', '_handleDOMEvent', '_handleGeolocationError', '_handleGeolocationResponse', '_initEvents'],
  ...['_isClickDisabled', '_keyToBounds', '_latLngBoundsToNewLayerBounds', '_latLngToNewLayerPoint', '_limitOffset'],
  ...['_setAutoZIndex'],
];

/** A plugin for Rolldown. */
export const unusedMembers = () => ({
  name: 'unused-members',
  transform: (code, id) => (theirs.test(id) ? { code: withoutMembers(code, id, unused), map: null } : undefined),
});

/**
 * @param {string} code of a module
 * @param {string} fileName says by its ending which language it is
 * @param {readonly string[]} names of methods
 * @returns {string} the code without the methods of these names in object literals
 */
export function withoutMembers(code, fileName, names) {
  const parts = [];
  new Visitor({
    ObjectExpression: ({ properties }) => {
      for (const { key, value, start, end } of properties)
        if (value?.type === 'FunctionExpression' && names.includes(key.name)) parts.push({ start, end });
    },
  }).visit(parseSync(fileName, code).program);
  let result = '';
  let end = 0;
  for (const part of parts) {
    result += code.slice(end, part.start);
    end = part.end + /^\s*,?/.exec(code.slice(part.end))[0].length;
  }
  return result + code.slice(end);
}
