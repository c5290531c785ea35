/** Pixels at each side that marks and labels need. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The room that a view has, in pixels, and the closest zoom of tiles, where there are any, or will be once the reader agrees. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
  readonly endOfTiles?: number;
}
