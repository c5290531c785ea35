import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Lexer as whole } from 'marked';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { unusedStatics, withoutStatics } from '../../scripts/unused-statics.mjs';

const marked = createRequire(import.meta.url)
  .resolve('marked')
  .replace(/[^/\\]+$/, 'marked.esm.js');

it.each([
  ['what is hung on a function', 'function f(){} f.a = 1; f.b = f.c = 2;', 'function f(){}  '],
  ['nothing of other objects', 'const o = {}; o.a = 1;', 'const o = {}; o.a = 1;'],
  ['nothing within a function', 'function f(){ f.a = 1; }', 'function f(){ f.a = 1; }'],
])('takes out %s', (_, code, expected) => {
  expect(withoutStatics(code, 'x.js')).toBe(expected);
});

it('marks instances as nothing that must be made', () => {
  expect(withoutStatics('class A {} var a = new A, b = 1;', 'x.js')).toBe(
    'class A {} var a = /* @__PURE__ */ new A, b = 1;',
  );
});

it('leaves of marked the lexer, which reads the same', async () => {
  const build = await rolldown({
    input: 'lexer',
    cwd: dirname(marked),
    treeshake: { propertyReadSideEffects: false },
    plugins: [
      {
        name: 'lexer',
        resolveId: (id) => (id === 'lexer' ? id : undefined),
        load: (id) => (id === 'lexer' ? `export { Lexer } from ${JSON.stringify(marked)};` : undefined),
      },
      unusedStatics(),
    ],
  });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  const { code } = output[0];
  expect(code, 'the renderer').not.toContain('<thead>');
  const { Lexer } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { Lexer: typeof whole };
  const text =
    '# A\n\n- *b* `c`\n- [d](e "f")\n\n> g **h**\n\n| i |\n| - |\n| j |\n\n<p>k</p>\n\n[l]: m\n[l] &amp; https://n.o';
  expect(Lexer.lex(text)).toEqual(whole.lex(text));
});
