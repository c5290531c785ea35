import { describe, expect, it } from 'vitest';
import { withoutIndentation } from '../../scripts/template-space.mjs';

describe('indentation', () => {
  it.each([
    ['goes from styles', 'css`\n    p {\n      color: red;\n    }\n  `', 'css` p{color:red}`'],
    ['stays between what it parts', 'css`a\n  b ~ c { d: e\n f }`', 'css`a b ~ c{d:e f }`'],
    ['stays behind what is put in', 'css`a { b: ${c} ${d} }`', 'css`a{b:${c} ${d} }`'],
    ['stays in what is quoted', 'css`a { b: \' ; } c\'; d: "x,  y" }`', 'css`a{b:\' ; } c\'; d:"x,  y" }`'],
    ['stays in addresses', 'css`a { b: url(data:x;y, z) }`', 'css`a{b:url(data:x;y, z) }`'],
    ['goes from markup', 'html`<p>\n      ${name}\n    </p>`', 'html`<p>\n${name}\n</p>`'],
    [
      'goes from templates inside templates',
      'html`<ul>\n  ${list.map((x) => html`<li>\n    ${x}</li>`)}\n  </ul>`',
      'html`<ul>\n${list.map((x) => html`<li>\n${x}</li>`)}\n</ul>`',
    ],
    ['goes with types around it', 'const a: string = css`\n  p`;', 'const a: string = css` p`;'],
    ['takes comments of styles with it', 'css`/* Why:\n so. */\n  a, b { c: d(e, f) }`', 'css` a,b{c:d(e,f) }`'],
    ['stays within a line', 'html`<p>two  spaces</p>`', 'html`<p>two  spaces</p>`'],
    ['stays in other templates', '`\n    text`', '`\n    text`'],
    ['stays in the code between', 'html`${\n    name\n  }`', 'html`${\n    name\n  }`'],
  ])('%s', (_, code, expected) => {
    expect(withoutIndentation(code, 'x.ts')).toBe(expected);
  });
});
