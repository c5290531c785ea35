/** What one way of writing makes of a text. */
export type FoundPosition =
  | {
      readonly lat: number;
      readonly lon: number;
      /** How wide the square is that is meant, in degrees; nothing where it is a point. */
      readonly step?: number;
      /** Whether it is what a map showed, and no place on it. */
      readonly isView?: boolean;
    }
  | {
      /** As GeoJSON, checked by nobody. */
      readonly geometry: unknown;
    }
  | {
      /** It is such a text, but says no position: why, and what would be right. */
      readonly flaw: string;
    };
