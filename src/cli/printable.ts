/**
 * A text of somebody else's as one line of a terminal: without the characters that do something there, by which a hostile file,
 * or the name of one, would write over what stands there or turn the line round, and without ends of lines.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '�');
}
