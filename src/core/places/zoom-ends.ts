/** How close each kind of map goes: the one place that says so. */
/** The closest zoom for which the world that comes along has shapes. */
export const worldEnd = 9;

/** The zoom beyond which the world’s shapes lie too far from where they are: then the ground is plain. */
export const plainFrom = worldEnd + 0.5;

/** The closest zoom of streets, and of the plain ground on which places are told apart where there are none. */
export const streetsEnd = 18;

/** The closest zoom of a picture that is a story’s map: there a pixel of it is two wide. */
export const pictureEnd = 17;

/** The closest zoom that tile servers commonly have, and are taken to have unless said. */
export const tilesEnd = 19;

/** The closest zoom of any tile server. */
export const closestTiles = 22;
