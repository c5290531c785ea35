import { rolldown, type Plugin } from 'rolldown';
import { expect, it } from 'vitest';
import { plainProperties, withoutDecorators } from '../../scripts/plain-properties.mjs';

const within = (members: string) => `import { property, query, state } from 'lit/decorators.js';\nclass A {${members}}`;

it.each([
  ['a property', '@property({ type: Boolean }) a = 1;', 'static properties = {a: { type: Boolean }}; a = 1;'],
  ['a property without more', '@property() a = 1;', 'static properties = {a: {}}; a = 1;'],
  ['several', '@property() a; @property() b;', 'static properties = {a: {},b: {}}; a;  b;'],
  ['a state', '@state() private a?: B;', 'static properties = {a: { state: true }}; private a?: B;'],
  ['an accessor', '@property() get a() {}', 'static properties = {a: {}}; get a() {}'],
  [
    'what is queried',
    "@query('.a') private readonly a!: B;",
    "get a() { return this.renderRoot?.querySelector('.a') ?? null; }",
  ],
  ['what has no decorator', 'static b = 1; a = 1;', 'static b = 1; a = 1;'],
])('says plainly %s', (_, members, expected) => {
  expect(withoutDecorators(within(members), 'a.ts')).toBe(within(expected));
});

it.each([
  ['another decorator', '@queryAll("a") a;'],
  ['several of a member', '@other() @property() a;'],
  ['a member without a name', "@property() 'a-b' = 1;"],
])('refuses %s', (_, members) => {
  expect(() => withoutDecorators(within(members), 'a.ts')).toThrow('one of property, state, query');
});

it('leaves as many lines as there were', () => {
  const code = within("\n  @property({\n    type: Number,\n  })\n  a = 1;\n  @query('b')\n  readonly b!: C;\n");
  expect(withoutDecorators(code, 'a.ts').split('\n')).toHaveLength(code.split('\n').length);
});

it('leaves none of the decorators of our elements', async () => {
  const build = await rolldown({
    input: 'src/all.ts',
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [plainProperties() as Plugin],
  });
  const { output } = await build.generate({ codeSplitting: false });
  await build.close();
  const modules = output.flatMap((part) => (part.type === 'chunk' ? Object.entries(part.modules) : []));
  const decorators = modules.filter(([id, { code }]) => /[\\/]decorat(?:e|ors[\\/]\w+)\.js$/.test(id) && code);
  expect(decorators.map(([id]) => id)).toEqual([]);
});
