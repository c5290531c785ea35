/** Metres, as authors are told them. */
export function formatDistance(metres: number): string {
  return metres < 1000 ? `${Math.ceil(metres)} m` : `${(metres / 1000).toFixed(1)} km`;
}
