import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { programPath } from '../../scripts/programs.mjs';

/** What PHP_CodeSniffer has to say by our rules, of all of the plugin or of a text. */
function complaints(php?: string): string {
  const options = { cwd: 'wordpress', encoding: 'utf8', input: php } as const;
  const args = ['--report=emacs', '-s', ...(php === undefined ? [] : ['-'])];
  return spawnSync(programPath('phpcs'), args, options).stdout;
}

describe('the plugin’s PHP', () => {
  it('is in WordPress’ style', () => {
    expect(complaints()).toBe('');
  });

  it.each([
    ['spaces at the beginning of a line', 'if ( $a ) {\n    f();\n}', 'DisallowSpaceIndent'],
    ['parentheses without room in a call', 'f($a);', 'FunctionCallSignature'],
    ['a condition without braces', 'if ( $a ) f();', 'InlineControlStructure'],
    ['a function without a word', 'function f( $a ) {\n\treturn $a;\n}', 'FunctionComment.Missing'],
    ['code that nobody gets to', 'function f() {\n\treturn 1;\n\tg();\n}', 'NonExecutableCode'],
    ['a text that is run', 'eval( $a );', 'Squiz.PHP.Eval'],
    ['what runs programs', 'exec( $a );', 'ForbiddenFunctions'],
    ['what makes objects of texts', 'unserialize( $a );', 'ForbiddenFunctions'],
    ['errors that are hushed', '@f();', 'NoSilencedErrors'],
  ])('would not be with %s', (_, php, sniff) => {
    expect(complaints(`<?php\n${php}\n`)).toContain(sniff);
  });
});
