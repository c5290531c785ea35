/** The keys of a story document, and of the GeoJSON in it, that hold numbers; all else that is no list or object is text. */
export const numberKeys: ReadonlySet<string> = new Set([
  ...['dateline', 'lat', 'lon', 'radius', 'length', 'zoom', 'south', 'west', 'north', 'east', 'width', 'height'],
  ...['coordinates', 'bbox', 'minZoom', 'maxZoom', 'x', 'y', 'opacity', 'steps'],
]);
