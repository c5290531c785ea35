/** What the properties of features mean, by their names in the languages that are likely. */

/** What a property says of an event. */
export type Meaning = 'title' | 'text' | 'when' | 'start' | 'end' | 'media' | 'place';

const names: Readonly<Record<Meaning, readonly string[]>> = {
  title: ['title', 'name', 'headline', 'label', 'titel', 'überschrift', 'titre', 'nom', 'título', 'titulo', 'nombre', 'nome', 'titolo', 'naam', 'название'], // prettier-ignore
  text: ['description', 'text', 'desc', 'beschreibung', 'descripción', 'descripcion', 'descrizione', 'beschrijving', 'descrição', 'описание'], // prettier-ignore
  when: ['when', 'date', 'datetime', 'time', 'timestamp', 'eventdate', 'observedon', 'dateobserved', 'datum', 'zeitpunkt', 'jahr', 'year', 'fecha', 'año', 'ano', 'année', 'annee', 'data', 'anno', 'jaar', 'дата', 'год', '日付', '日期', 'التاريخ'], // prettier-ignore
  start: ['start', 'begin', 'startdate', 'datestart', 'starttime', 'startyear', 'begindate', 'datebegin', 'from', 'beginn', 'anfang', 'von', 'début', 'debut', 'datedébut', 'datedebut', 'inicio', 'fechainicio', 'inizio', 'datainizio'], // prettier-ignore
  end: ['end', 'stop', 'enddate', 'dateend', 'endtime', 'endyear', 'to', 'until', 'ende', 'bis', 'fin', 'datefin', 'fechafin', 'fine', 'datafine', 'einde'], // prettier-ignore
  media: ['gxmedialinks', 'image', 'photo', 'picture', 'imageurl', 'photourl', 'bild', 'foto', 'imagen', 'immagine'],
  place: ['place', 'placename', 'location', 'ort', 'lieu', 'lugar', 'luogo', 'plaats'],
};

const meanings = new Map(
  (Object.entries(names) as [Meaning, readonly string[]][]).flatMap(([meaning, list]) =>
    list.map((name, rank) => [name, { meaning, rank }] as const),
  ),
);

function find(name: string): { readonly meaning: Meaning; readonly rank: number } | undefined {
  const plain = name.slice(0, 60).normalize().toLowerCase();
  return meanings.get(plain.replace(/[\s_:-]+/g, ''));
}

/** What a property of that name says; absent where nobody would know. Case, spaces, `_`, `-` and `:` do not count. */
export function findMeaning(name: string): Meaning | undefined {
  return find(name)?.meaning;
}

/** For each meaning the name, of these, that most surely has it. */
export function findSurest(among: readonly string[]): Map<Meaning, string> {
  const surest = new Map<Meaning, { readonly name: string; readonly rank: number }>();
  for (const name of among) {
    const found = find(name);
    if (found && found.rank < (surest.get(found.meaning)?.rank ?? Infinity)) surest.set(found.meaning, { name, rank: found.rank }); // prettier-ignore
  }
  return new Map([...surest].map(([meaning, { name }]) => [meaning, name]));
}
