/** What a file `_headers` says, and what is wrong with it: a policy of ours names plain origins and nothing else. */
export function readHeaders(text: string): { shapes: Set<string>; faults: string[] } {
  const shapes = new Set<string>();
  const faults: string[] = [];
  if (/[^\n\x20-\x7e]/.test(text)) faults.push('has what no header has');
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== 'Content-Security-Policy') shapes.add(line);
    else {
      if (value.includes(',')) faults.push('has a second policy');
      for (const directive of value.split('; ')) {
        const [key = '', ...sources] = directive.split(' ');
        shapes.add(key);
        const strange = sources.filter((source) => !/^(?:'self'|'none'|data:|https?:\/\/(?:[a-z\d._-]+|\[[\da-f:]+\])(?::\d+)?)$/.test(source)); // prettier-ignore
        faults.push(...strange.map((source) => `${key} has ${source}`));
      }
    }
  }
  return { shapes, faults };
}
