import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeAll } from '../../scripts/mutation/court.mjs';
import { isListed, lists, makeListed } from '../../scripts/mutation/lists.mjs';
import { makeMutants } from '../../scripts/mutation/make-mutants.mjs';
import { report } from '../../scripts/mutation/report.mjs';
import { sampleMutants } from '../../scripts/mutation/sample.mjs';

interface Mutant {
  file: string;
  line: number;
  original: string;
  changed: string;
  code: string;
}

const make = (code: string): Mutant[] => makeMutants(code, 'x.ts') as Mutant[];
const changes = (code: string): string[] => make(code).map(({ changed }) => changed);

describe('mutants', () => {
  it.each<[string, string, string[]]>([
    ['sums', 'a + b;', ['a - b;', ';']],
    ['products', 'a * b / c % d;', ['a / b / c % d;', 'a * b * c % d;', 'a * b / c * d;', ';']],
    ['no text', "`${a}` + b + 'c';", ["'' + b + 'c';", "`${a}` + b + '';", ';']],
    ['comparisons', 'f = a < b;', ['f = a <= b;', 'f = a >= b;', ';']],
    ['equality', 'f = a === b;', ['f = a !== b;', ';']],
    ['truths', 'f = a && !b;', ['f = a || !b;', 'f = a && b;', ';']],
    ['what stands in for nothing', 'f = a ?? b;', ['f = a;', 'f = b;', ';']],
    ['true and false', 'f = true;', ['f = false;', ';']],
    ['counts by one', 'const a = 2;', ['const a = 1;', 'const a = 3;']],
    [
      'sizes by a quarter',
      'const a = 0.2, b = 50_000;',
      [
        ...['const a = 0.16, b = 50_000;', 'const a = 0.25, b = 50_000;'],
        ...['const a = 0.2, b = 40000;', 'const a = 0.2, b = 62500;'],
      ],
    ],
    [
      'texts',
      "const a = ['b'], c = '';",
      ["const a = [], c = '';", "const a = [''], c = '';", "const a = ['b'], c = 'mutant';"],
    ],
    ['choices', 'const a = b ? c : d;', ['const a = true ? c : d;', 'const a = false ? c : d;']],
    ['conditions', 'if (a) b();', ['if (true) b();', 'if (false) b();', 'if (a) ;']],
    ['loops', 'while (a) b++;', ['while (false) b++;', 'while (a) b--;', 'while (a) ;']],
    ['answers', 'const f = () => { return a; };', ['const f = () => { return undefined; };']],
    ['calls that could be left out', 'const a = b.sort(c).at(d);', ['const a = b.at(d);']],
    [
      'calls that could be others',
      'const a = Math.max(b, Math.abs(c));',
      [...['const a = Math.min(b, Math.abs(c));', 'const a = Math.max(b, (c));']],
    ],
    [
      'what may be missing',
      'const a = b?.c?.[d]?.();',
      [...['const a = b.c?.[d]?.();', 'const a = b?.c[d]?.();', 'const a = b?.c?.[d]();']],
    ],
    ['no types, keys, modules', "import 'a'; type A = 'b' | 1; const c = { 'd': e as 'f' } satisfies G<2>;", []],
    [
      'nothing that cannot be read',
      'f = a ?? b; g = (a ?? b) && c;',
      [
        ...['f = a; g = (a ?? b) && c;', 'f = b; g = (a ?? b) && c;', '; g = (a ?? b) && c;'],
        ...[
          'f = a ?? b; g = (a) && c;',
          'f = a ?? b; g = (b) && c;',
          'f = a ?? b; g = (a ?? b) || c;',
          'f = a ?? b; ;',
        ],
      ],
    ],
  ])('change %s', (_, code, expected) => expect(changes(code).sort()).toEqual([...expected].sort()));

  it('are whole sources, with the line and what was there', () => {
    expect(make('// é\nconst a =\n  b -\n  c;\n')).toEqual([
      { file: 'x.ts', line: 3, original: 'b -', changed: 'b +', code: '// é\nconst a =\n  b +\n  c;\n' },
    ]);
  });
});

describe('a sample', () => {
  const mutants = make('const a = [1, 2, 3, 4, 5, 6, 7, 8, 9];');
  const drawn = (seed: string, from = mutants) =>
    (sampleMutants(from, 6, seed) as Mutant[]).map(({ changed }) => changed);

  it('is the same for the same seed, and another for another', () => {
    expect(drawn('a')).toHaveLength(6);
    expect(drawn('a', [...mutants].reverse()).sort()).toEqual(drawn('a').sort());
    expect(drawn('b')).not.toEqual(drawn('a'));
    expect(sampleMutants(mutants, 100, 'a')).toEqual(mutants);
  });
});

describe('a verdict', () => {
  it('is that of the room’s tests on the source in the place of the one on disk, whatever came before', async () => {
    const file = 'src/core/trigger-line.ts';
    const code = readFileSync(file, 'utf8');
    const sources = [code, code.replace('rest = 0.2', 'rest = 0.3'), 'throw new Error();', code];
    const verdicts: string[] = [];
    const tell = (_: unknown, verdict: string) => verdicts.push(verdict);
    await judgeAll(
      sources.map((code) => ({ file, code })),
      1,
      tell,
    );
    expect(verdicts).toEqual(['survived', 'killed', 'killed', 'survived']);
  }, 120_000);
});

describe('the report', () => {
  const mutant = { file: 'x.ts', line: 7, original: 'a < b', changed: 'a <= b', named: false, equivalent: false };
  const tried = (killed: number, survived: number, more: object[] = []) => [
    ...Array.from({ length: killed }, () => ({ ...mutant, verdict: 'killed' })),
    ...Array.from({ length: survived }, () => ({ ...mutant, verdict: 'survived' })),
    ...more.map((one) => ({ ...mutant, ...one })),
  ];
  const isOk = (...given: Parameters<typeof tried>) => (report(tried(...given), { 'x.ts': 99 }) as { ok: boolean }).ok;

  it.each<[string, Parameters<typeof tried>, boolean]>([
    ['85 of 100 noticed are enough', [85, 15], true],
    ['84 are not', [84, 16], false],
    ['what never ends is noticed', [84, 15, [{ verdict: 'timed out' }]], true],
    ['what is equivalent does not count', [85, 15, [{ verdict: 'survived', equivalent: true }]], true],
    ['unless it is not equivalent', [85, 15, [{ verdict: 'killed', equivalent: true }]], false],
    ['one that is named must be noticed', [99, 0, [{ verdict: 'survived', named: true }]], false],
    ['and may be', [99, 0, [{ verdict: 'killed', named: true }]], true],
  ])('%s', (_, given, ok) => expect(isOk(...given)).toBe(ok));

  it('has a row for each file, and each mutant that nothing noticed', () => {
    const { text } = report(tried(2, 1, [{ verdict: 'survived', equivalent: true }]), { 'x.ts': 9, 'y.ts': 3 }) as {
      text: string;
    };
    expect(text.split('\n')).toEqual([
      'file  made  tried  killed  timed out  survived  equivalent  score',
      'x.ts     9      4       2          0         1           1     66',
      'y.ts     3      0       0          0         0           0      0',
      'all     12      4       2          0         1           1     66',
      '',
      'x.ts:7',
      '  - a < b',
      '  + a <= b',
      'named: 0 of 0 killed',
      'score: 66 %, at least 85 %',
    ]);
  });
});

describe('the lists', () => {
  const codeOf = (file: string): string => readFileSync(file, 'utf8');

  it('name what can be made', () => {
    for (const listed of lists.named) {
      const code = codeOf(listed.file);
      expect((makeListed(listed, code) as Mutant).code).not.toBe(code);
    }
  });

  it('hold as equivalent, with the reason, what is made', () => {
    const files = [...new Set(lists.equivalent.map(({ file }: Mutant) => file))] as string[];
    const made = files.filter(existsSync).flatMap((file) => makeMutants(codeOf(file), file) as Mutant[]);
    expect(lists.equivalent.filter((listed: Mutant) => !isListed(made, listed))).toEqual([]);
    expect(lists.equivalent.filter(({ why }: { why?: string }) => !why)).toEqual([]);
  });

  it('are asked by file, lines and change', () => {
    const [listed] = make('a < b;');
    expect(isListed([listed], { ...listed })).toBe(true);
    for (const other of [{ file: 'y.ts' }, { original: 'a' }, { changed: 'b' }])
      expect(isListed([listed], { ...listed, ...other })).toBe(false);
    expect(() => makeListed({ file: 'x.ts', original: 'a', changed: 'b' }, 'a a')).toThrow('x.ts has not once: a');
  });
});
