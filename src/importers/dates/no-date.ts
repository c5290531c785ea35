/** What people write where there is no date. */
import { toPlain } from './plain-text.js';

const words = new Set(
  [
    'n.d., nd, no date, not dated, undated, date unknown, unknown date, unknown, not known, unspecified, tbd, tba, to be announced',
    's.d., s. d., sans date, sine dato, sine anno, s.a., s. a., non daté, date inconnue, inconnu, inconnue',
    'o. J., o.J., ohne Jahr, o. D., o.D., ohne Datum, undatiert, unbekannt, Datum unbekannt, nicht datiert, k. A., k.A., keine Angabe',
    'sin fecha, s. f., s.f., desconocido, desconocida, fecha desconocida',
    'z.j., z. j., zonder jaar, z.d., zonder datum, ongedateerd, onbekend, datum onbekend',
    'senza data, non datato, sconosciuto, sconosciuta, ignoto, data sconosciuta',
    'sem data, não datado, desconhecido, desconhecida, data desconhecida',
    'без даты, б. д., б.д., б/д, неизвестно, не датировано, дата неизвестна',
    'bez daty, b.d., b. d., nieznana, nieznany, data nieznana',
    'utan datum, odaterad, okänt, okänd, uden dato, udateret, ukendt, uten dato, udatert, ukjent',
    'tarihsiz, bilinmiyor, غير معروف, غير مؤرخ, بدون تاريخ, بلا تاريخ, 不明, 不詳, 不详, 未知, 年代不明, 日期不明, 불명, 미상, 알 수 없음',
    'अज्ञात, אין תאריך, לא ידוע, άγνωστο, χ.χ.',
  ].flatMap((line) => line.split(', ').map(toPlain)),
);

const marks = /^(?:[-–—?*.…/]{1,6}|n\.?\/?a\.?|#n\/a|null|none|nil|nan|0000-00-00(?:[ t]00:00:00)?)$/i;

/**
 * Whether a cell says that there is no date, and how: in `words` that a reader understands (“n.d.”, “unbekannt”), or with a
 * `mark` that stands for an empty cell (`-`, `N/A`).
 */
export function sayNoDate(text: string): 'words' | 'mark' | undefined {
  const written = text.trim();
  if (written.length > 30) return undefined;
  if (marks.test(written)) return 'mark';
  return words.has(toPlain(written.replace(/^[[(](.+)[\])]$/, '$1'))) ? 'words' : undefined;
}
