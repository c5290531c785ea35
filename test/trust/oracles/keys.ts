/** The paths of what stands in JSON, without the numbers in them; `texts` are all its texts with theirs. */
export function readKeys(value: unknown): { shapes: Set<string>; texts: (readonly [path: string, text: string])[] } {
  const shapes = new Set<string>();
  const texts: (readonly [string, string])[] = [];
  const walk = (one: unknown, path: string): void => {
    shapes.add(path);
    if (typeof one === 'string') texts.push([path, one]);
    if (typeof one !== 'object' || one === null) return;
    for (const [key, inner] of Object.entries(one)) walk(inner, Array.isArray(one) ? `${path}[]` : `${path}.${key}`);
  };
  walk(value, '');
  return { shapes, texts };
}
