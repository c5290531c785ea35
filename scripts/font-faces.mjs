/** The typefaces of posters, as their packages have them; all under the SIL Open Font License. */
import { fileURLToPath } from 'node:url';

const face = (family, name) => {
  const folder = fileURLToPath(new URL(`../node_modules/@expo-google-fonts/${family}`, import.meta.url));
  const [cut] = name.match(/(?<=_).+/);
  return { folder, file: `${folder}/${cut}/${name}.ttf`, name: `${name}.ttf` };
};

/** Each with the folder of its package, its file there, and the name of that file. */
export const fontFaces = {
  serif: face('source-serif-4', 'SourceSerif4_600SemiBold'),
  sans: face('noto-sans', 'NotoSans_400Regular'),
  italic: face('noto-sans', 'NotoSans_400Regular_Italic'),
  bold: face('noto-sans', 'NotoSans_600SemiBold'),
  arabic: face('noto-sans-arabic', 'NotoSansArabic_400Regular'),
  arabicBold: face('noto-sans-arabic', 'NotoSansArabic_600SemiBold'),
};
