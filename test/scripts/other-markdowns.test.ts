import { createRequire } from 'node:module';
import { Lexer as whole } from 'marked';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { otherMarkdowns, withoutUnnamed } from '../../scripts/other-markdowns.mjs';

const marked = createRequire(import.meta.url)
  .resolve('marked')
  .replace(/[^/\\]+$/, 'marked.esm.js');

it.each([
  ['a variable that nothing names', 'var a=1,b=2;f(a);', 'var a=1;f(a);'],
  ['what it alone names', 'const a=f(),b=a.c();g();', 'g();'],
  ['nothing that is exported', 'var a=1;export{a as b};', 'var a=1;export{a as b};'],
  ['nothing within a function', 'function f(){var a=1}', 'function f(){var a=1}'],
])('takes out %s', (_, code, expected) => {
  expect(withoutUnnamed(code, 'x.js')).toBe(expected);
});

it('leaves of marked what reads CommonMark as before', async () => {
  const build = await rolldown({ input: marked, plugins: [otherMarkdowns()] });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  const { code } = output[0];
  expect(code, 'the rules of GitHub’s Markdown').not.toContain('A-Za-z0-9._+-]');
  const { Lexer } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { Lexer: typeof whole };
  const text =
    '# A\n\n- *b* `c`\n- [d](e "f")\n\n> g **h**\n\n| i |\n| - |\n\n<p>k</p>\n\n[l]: m\n[l] &amp; https://n.o ~~p~~\n\nq\n=\n\n    r\n\n```s\nt\n```';
  expect(Lexer.lex(text, { gfm: false })).toEqual(whole.lex(text, { gfm: false }));
});
