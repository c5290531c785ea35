/** What letters behind a clock time say of its zone. */

/**
 * Offsets of the abbreviations that are in use for one zone, and all that others are in use for: IST is the time of India,
 * Ireland and Israel. After the lists of the IANA zone data and of timeanddate.com.
 */
const zones: Readonly<Record<string, readonly string[]>> = {
  z: ['Z'],
  utc: ['Z'],
  gmt: ['Z'],
  wet: ['Z'],
  west: ['+01:00'],
  cet: ['+01:00'],
  mez: ['+01:00'],
  cest: ['+02:00'],
  mesz: ['+02:00'],
  eet: ['+02:00'],
  eest: ['+03:00'],
  msk: ['+03:00'],
  sast: ['+02:00'],
  wat: ['+01:00'],
  eat: ['+03:00'],
  pkt: ['+05:00'],
  npt: ['+05:45'],
  hkt: ['+08:00'],
  sgt: ['+08:00'],
  awst: ['+08:00'],
  jst: ['+09:00'],
  kst: ['+09:00'],
  acst: ['+09:30'],
  acdt: ['+10:30'],
  aest: ['+10:00'],
  aedt: ['+11:00'],
  nzst: ['+12:00'],
  nzdt: ['+13:00'],
  hst: ['-10:00'],
  akst: ['-09:00'],
  akdt: ['-08:00'],
  pdt: ['-07:00'],
  mdt: ['-06:00'],
  est: ['-05:00'],
  edt: ['-04:00'],
  brt: ['-03:00'],
  nst: ['-03:30'],
  ndt: ['-02:30'],
  pst: ['-08:00', '+08:00'],
  mst: ['-07:00', '+08:00'],
  cst: ['-06:00', '+08:00', '-05:00'],
  cdt: ['-05:00', '-04:00'],
  ast: ['-04:00', '+03:00'],
  bst: ['+01:00', '+06:00'],
  ist: ['+05:30', '+01:00', '+02:00'],
  gst: ['+04:00', '-02:00'],
};

/** What a zone is written with, as the source of a regular expression: its letters, or an offset. */
export const zoneSource = `(?:utc|gmt) ?[+-]\\d{1,2}(?::?\\d\\d)?|[+-]\\d\\d(?::?\\d\\d)?|${Object.keys(zones).join('|')}`;

/** The offsets that a zone may mean, one as a rule; `text` is what `zoneSource` fits. */
export function toOffsets(text: string): readonly string[] {
  const [, sign, hours, minutes] = /([+-])(\d\d?)(?::?(\d\d))?$/.exec(text) ?? [];
  return hours === undefined ? (zones[text] ?? []) : [`${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`];
}
