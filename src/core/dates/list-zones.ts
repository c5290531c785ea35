/** The time zones that this machine lists; none in browsers from before 2022, which know them and have no list. */
export function listZones(): readonly string[] {
  return Intl.supportedValuesOf?.('timeZone') ?? [];
}
