/** Markdown that shows a line of plain text as it is written. */
export function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&]/g, '\\$&')
    .replace(/^(?=[-+#=~])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}
