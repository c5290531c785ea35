import { Lexer as WholeLexer } from 'marked';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rolldown, type Plugin } from 'rolldown';
import * as valibot from 'valibot';
import { expect, it } from 'vitest';
import { answers, knownAnswers, withAnswers } from '../../scripts/known-answers.mjs';

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

it('checks documents as before, to their last mistake', async () => {
  const built = (await importBuilt(require.resolve('valibot').replace(/[^/\\]+$/, 'index.mjs'), [knownAnswers() as Plugin])).module; // prettier-ignore
  const document = {
    title: 7,
    events: [{ title: 'E', at: 'x' }, { title: null, media: [{ type: 'photo' }], x: 1 }, 3],
  };
  const check = ({ array, number, object, optional, picklist, pipe, regex, safeParse, string }: typeof valibot) => {
    const media = object({ type: picklist(['image', 'video']), src: string() });
    const event = object({
      title: string(),
      at: optional(pipe(string(), regex(/^\d+$/))),
      media: optional(array(media)),
    });
    const { success, issues, output } = safeParse(
      object({ title: string(), zoom: number(), events: array(event) }),
      document,
    );
    return { success, output, told: issues?.map(({ message, path }) => [message, path?.map(({ key }) => key)]) };
  };
  const before = check(valibot);
  expect(before.told?.length).toBeGreaterThan(5);
  expect(check(built as typeof valibot)).toEqual(before);
});

it('answers what this Lit asks', () => {
  const names = ['@lit/reactive-element/reactive-element', '@lit/reactive-element/css-tag', 'lit-element/lit-element', 'lit-html/lit-html']; // prettier-ignore
  const paths = names.map((name) => `node_modules/${name}.js`);
  const code = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  const known = (answers as Answer[]).find(({ modules }) => paths.every((path) => modules.test(path)))!;
  expect(Object.keys(known.values).filter((question) => !code.includes(question))).toEqual([]);
});

interface Answer {
  readonly modules: RegExp;
  readonly values: Readonly<Record<string, unknown>>;
}

async function importBuilt(input: string, plugins: Plugin[]): Promise<{ code: string; module: unknown }> {
  const bundle = await rolldown({ input, plugins });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const { code } = output[0];
  return { code, module: await import(`data:text/javascript,${encodeURIComponent(code)}`) };
}
