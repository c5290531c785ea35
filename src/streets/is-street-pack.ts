/** Telling street packs from stories and from other TopoJSON. */

/** Whether a text is a street pack. */
export function isStreetPack(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'dateline' in value && value.dateline === 'streets/1';
  } catch {
    return false;
  }
}
