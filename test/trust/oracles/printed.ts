/** What is wrong with what is written on a terminal: characters that do something there, or turn the line round. */
export function findTricks(printed: string): string[] {
  const tricks = printed.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g) ?? []; // eslint-disable-line no-control-regex -- they are looked for
  const codes = tricks.map((char) => `U+${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [...new Set(codes)].map((code) => `prints ${code}`);
} // prettier-ignore
