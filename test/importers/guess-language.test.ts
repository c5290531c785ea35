import { expect, it } from 'vitest';
import { commonWords } from '../../src/importers/common-words.js';
import { guessLanguage } from '../../src/importers/guess-language.js';

it.each([
  ['افتتاح المكتبة', 'ar'],
  ['گشایش کتابخانه در پایتخت', 'fa'],
  ['פתיחת הספרייה', 'he'],
  ['橋の開通', 'ja'],
  ['图书馆开放', 'zh'],
  ['도서관 개관', 'ko'],
  ['Открыта первая читальня', 'ru'],
  ['Відкрито першу читальню', 'uk'],
  ['Άνοιγμα της βιβλιοθήκης', 'el'],
  ['The bridge 橋 opens', undefined],
  ['L’ouverture', undefined],
  ['1923-09-01', undefined],
  ['', undefined],
])('%s is written as %s is', (text, lang) => {
  expect(guessLanguage(text)).toBe(lang);
});

it.each([
  ['Jahr, Erfindung, Erfinder, Land', 'de'],
  ['Gremium, Ja-Stimmen, Nein-Stimmen, Ergebnis, Ort der Sitzung', 'de'],
  ['Période, Entreprise, Ville, Département, Motif', 'fr'],
  ['Die Weber ziehen vor das Haus des Fabrikanten', 'de'],
  ['Two people were hurt when the roof of the mill fell', 'en'],
  ['L’imprimerie est née dans une ville des bords du Rhin', 'fr'],
  ['La fábrica se quemó con los telares que no eran de hierro', 'es'],
  ['O grande sismo não foi longe da olaria, e as casas da praça caíram', 'pt'],
  ['La costruzione del ponte vecchio e la piena dell’anno', 'it'],
  ['Het peil stijgt en de kade staat onder water, een dag na de storm', 'nl'],
  ['Fabriken brann ner och det blev inte lugnt för arbetarna', 'sv'],
  ['Tehdas paloi ja kaikki oli poissa, mutta se ei ollut loppu', 'fi'],
  ['Pożar w młynie był nie do opanowania, bo się nie paliło od dołu', 'pl'],
  ['Tarih, Yer, Olay, Açıklama', 'tr'],
  // What two languages write alike, names alone, what has no common word, and nothing.
  ['Datum, Plats; Datum, Plaats', undefined],
  ['Anna Berg, Rosa Quist, Emil Lund', undefined],
  ['Quercus robur, Fagus sylvatica, Tilia cordata', undefined],
  ['Der', undefined],
  ['', undefined],
])('%s has the words of that language', (text, lang) => {
  expect(guessLanguage(text)).toBe(lang);
});

it.each(Object.entries(commonWords))('the words of %s are each there once, in lower case', (_, words) => {
  const all = words.split(' ');
  expect(all).toEqual([...new Set(all)].map((word) => word.toLowerCase()));
});
