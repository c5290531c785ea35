import type GeoJSONVT from 'geojson-vt';
import { Lexer as WholeLexer } from 'marked';
import { createRequire } from 'node:module';
import { rolldown, type Plugin } from 'rolldown';
import { expect, it } from 'vitest';
import { knownAnswers, withAnswers } from '../../scripts/known-answers.mjs';

const require = createRequire(import.meta.url);

it.each([
  ['a question', 'if (a.b) c();', 'if (true) c();'],
  ['no longer name', 'a.bc; a.b2; x.a.b;', 'a.bc; a.b2; x.a.b;'],
  ['no assignment', 'a.b = 1; a.b === 1;', 'a.b = 1; true === 1;'],
])('answers %s', (_, code, expected) => {
  expect(withAnswers(code, { 'a.b': true })).toBe(expected);
});

it('cuts shapes as before, with less code', async () => {
  const [whole, known] = await Promise.all([build([]), build([knownAnswers() as Plugin])]);
  expect(known.code.length).toBeLessThan(0.9 * whole.code.length);
  const ring = Array.from({ length: 60 }, (_, corner) => [
    179 + 8 * Math.cos((corner % 59) / 9.4),
    40 + 9 * Math.sin((corner % 59) / 9.4),
  ]);
  const shapes = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { id: 'a' },
        geometry: { type: 'MultiPolygon' as const, coordinates: [[ring]] },
      },
      {
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'MultiLineString' as const, coordinates: [ring, ring.slice(9)] },
      },
    ],
  };
  for (const [z, x, y] of [
    [0, 0, 0],
    [3, 7, 3],
    [3, 0, 3],
    [6, 63, 24],
    [8, 255, 96],
  ] as const)
    // prettier-ignore
    for (const buffer of [0, 64])
      expect(new known.Cut(shapes, { buffer }).getTileRaw(z, x, y)).toEqual(
        new whole.Cut(shapes, { buffer }).getTileRaw(z, x, y),
      );
});

it('reads Markdown as before', async () => {
  const marked = require.resolve('marked').replace(/[^/\\]+$/, 'marked.esm.js');
  const { Lexer } = (await importBuilt(marked, [knownAnswers() as Plugin])).module as { Lexer: typeof WholeLexer };
  const text =
    '# A\n\n- *b* `c`\n- [d](e "f")\n\n1. ~g~ **h**\n\n> i\n\n    j\n\n<p>k</p>\n\n[l]: m\n[l] ![n](o) https://p.q<br>r  \ns';
  const options = () => ({ gfm: false, silent: true });
  expect(new Lexer(options()).lex(text)).toEqual(new WholeLexer(options()).lex(text));
});

async function build(plugins: Plugin[]) {
  const { code, module } = await importBuilt(require.resolve('geojson-vt'), plugins);
  return { code, Cut: (module as { default: typeof GeoJSONVT }).default };
}

async function importBuilt(input: string, plugins: Plugin[]): Promise<{ code: string; module: unknown }> {
  const bundle = await rolldown({ input, plugins });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const { code } = output[0];
  return { code, module: await import(`data:text/javascript,${encodeURIComponent(code)}`) };
}
