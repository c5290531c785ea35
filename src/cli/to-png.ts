/** Pictures as PNG. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as Renderer from '@resvg/resvg-js';

const files = [
  'SourceSerif4_600SemiBold.ttf',
  'NotoSans_400Regular.ttf',
  'NotoSans_400Regular_Italic.ttf',
  'NotoSans_600SemiBold.ttf',
  'NotoSansArabic_400Regular.ttf',
  'NotoSansArabic_600SemiBold.ttf',
];

/** The fonts that come with us. */
const ownFonts = new URL('../fonts/', import.meta.url);

/**
 * The picture as a PNG of its own size; absent where `@resvg/resvg-js`, which draws it, is not installed. Letters that the
 * fonts in the folder `fonts` do not have come from the system's.
 */
export async function toPng(svg: string, fonts: URL = ownFonts): Promise<Uint8Array | undefined> {
  const resvg = await loadRenderer();
  if (!resvg) return undefined;
  const fontFiles = files.map((name) => fileURLToPath(new URL(name, fonts))).filter((path) => existsSync(path));
  const font = {
    fontFiles,
    loadSystemFonts: fontFiles.length < files.length || hasOtherLetters(svg),
    defaultFontFamily: 'Noto Sans',
    sansSerifFamily: 'Noto Sans',
    serifFamily: 'Source Serif 4',
  };
  return new resvg.Resvg(svg, { font }).render().asPng();
}

async function loadRenderer(): Promise<typeof Renderer | undefined> {
  try {
    return await import('@resvg/resvg-js');
  } catch {
    return undefined;
  }
}

/** Whether a text has letters or signs that our fonts may lack: the system's are slow to find. */
function hasOtherLetters(text: string): boolean {
  return otherLetter.test(text);
}

const otherLetter =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]|(?![©®°])\p{So}/u;
