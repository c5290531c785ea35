/** What stands in a calendar (RFC 5545): the names of its lines, and what is wrong with them. */
export function readCalendar(ics: string): { shapes: Set<string>; faults: string[] } {
  const faults: string[] = [];
  if (!ics.endsWith('\r\n')) faults.push('does not end with a line');
  if (/[\r\n]/.test(ics.replaceAll('\r\n', ''))) faults.push('has a bare line end');
  for (const line of ics.split('\r\n')) {
    if (Buffer.byteLength(line) > 75) faults.push(`has a line of ${Buffer.byteLength(line)} octets`);
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(line)) faults.push('has a control character'); // eslint-disable-line no-control-regex -- they are looked for
  }
  const lines = ics.replace(/\r\n[ \t]/g, '').split('\r\n').slice(0, -1);
  const names = lines.map((line) => /^([A-Z]+(?:;VALUE=DATE)?):/.exec(line)?.[1] ?? `no line: ${line.slice(0, 60)}`);
  const ends = lines.filter((line) => /^(?:BEGIN|END):/.test(line));
  return { shapes: new Set([...names, ...ends]), faults };
} // prettier-ignore
