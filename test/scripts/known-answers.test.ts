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

it('reads Markdown as before', async () => {
  const marked = require.resolve('marked').replace(/[^/\\]+$/, 'marked.esm.js');
  const { Lexer } = (await importBuilt(marked, [knownAnswers() as Plugin])).module as { Lexer: typeof WholeLexer };
  const text =
    '# A\n\n- *b* `c`\n- [d](e "f")\n\n1. ~g~ **h**\n\n> i\n\n    j\n\n<p>k</p>\n\n[l]: m\n[l] ![n](o) https://p.q<br>r  \ns';
  const options = () => ({ gfm: false, silent: true });
  expect(new Lexer(options()).lex(text)).toEqual(new WholeLexer(options()).lex(text));
});

async function importBuilt(input: string, plugins: Plugin[]): Promise<{ code: string; module: unknown }> {
  const bundle = await rolldown({ input, plugins });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const { code } = output[0];
  return { code, module: await import(`data:text/javascript,${encodeURIComponent(code)}`) };
}
