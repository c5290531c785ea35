import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyFonts } from '../../scripts/copy-fonts.mjs';
import { toPicture } from '../../src/poster/picture.js';
import { toPng } from '../../src/cli/to-png.js';
import { writeText } from '../../src/poster/write-text.js';

let folder = '';
let fonts: URL;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  copyFonts(folder);
  fonts = pathToFileURL(`${folder}/`);
});

afterAll(() => rmSync(folder, { recursive: true }));

const pictureOf = (text: string, face: 'serif' | 'bold' | 'sans' | 'italic' = 'sans') =>
  toPicture({ width: 300, height: 60 }, '', '', writeText(text, 150, 30, { face, size: 30, fill: '#000' })).svg;

const sizeOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('a picture as PNG', () => {
  it('has the size of the picture', async () => {
    const png = await toPng(pictureOf('Khasan'), fonts);
    expect(Buffer.from(png!).subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(sizeOf(png!)).toEqual([300, 60]);
  });

  it('is the same for the same picture', async () => {
    expect(await toPng(pictureOf('Khasan'), fonts)).toEqual(await toPng(pictureOf('Khasan'), fonts));
  });

  it.each(['Khasan', 'خاسان', 'Москва'])('draws %s in each typeface, each in its own way', async (text) => {
    const empty = (await toPng(pictureOf(''), fonts))!.length;
    const faces = ['serif', 'bold', 'sans'] as const;
    const pngs = await Promise.all(
      faces.map(async (face) => Buffer.from((await toPng(pictureOf(text, face), fonts))!)),
    );
    for (const png of pngs) expect(png.length).toBeGreaterThan(empty + 200);
    // Arabic has one bold typeface for titles and names.
    expect(new Set(pngs.map((png) => png.toString('base64'))).size).toBe(text === 'خاسان' ? 2 : 3);
  });

  it('is drawn with the fonts of the system where ours are not there', async () => {
    const png = await toPng(pictureOf('Khasan'), pathToFileURL(`${folder}/none/`));
    expect(sizeOf(png!)).toEqual([300, 60]);
  });

  it('is absent where the renderer is not installed', async () => {
    vi.resetModules();
    vi.doMock('@resvg/resvg-js', () => {
      throw new Error('Cannot find package');
    });
    const { toPng: withoutRenderer } = await import('../../src/cli/to-png.js');
    expect(await withoutRenderer(pictureOf('Khasan'), fonts)).toBeUndefined();
    vi.doUnmock('@resvg/resvg-js');
  });
});

describe('the fonts that come with us', () => {
  it('are all that a PNG is drawn with', () => {
    const source = readFileSync(new URL('../../src/cli/to-png.ts', import.meta.url), 'utf8');
    const named = [...source.matchAll(/'(\w+\.ttf)'/g)].map(([, name]) => name!);
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.ttf'))
        .sort(),
    ).toEqual(named.sort());
  });

  it('bring their licences', () => {
    const path = join(folder, 'third-party-licences.txt');
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(3);
    for (const project of ['source-serif', 'latin-greek-cyrillic', 'notofonts/arabic']) expect(text).toContain(project);
  });
});
