import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownColumns } from '../../../src/core/document/own-columns.js';
import { columnKeys } from '../../../src/importers/table/column-keys.js';
import { findColumnName, isKnownHeader, toColumnKey } from '../../../src/importers/table/column-names.js';

describe('findColumnName', () => {
  it.each<[key: string, headers: readonly string[]]>([
    ['title', ['Title', 'Headline', 'Name', 'Event', 'Titel', 'Titre', 'título', 'TITOLO', 'Событие', 'Tytuł', 'Başlık', 'العنوان', 'タイトル', '标题', 'itemLabel']], // prettier-ignore
    ['text', ['Description', 'Notes', 'Beschreibung', 'Résumé', 'Descripción', 'Descrição', 'Descrizione', 'Omschrijving', 'Описание', 'Opis', 'Açıklama', 'الوصف', '説明', '描述']], // prettier-ignore
    ['when', ['Date', 'event_date', 'pointInTime', 'Date (UTC)', 'Datum', 'Datum / Date', 'Fecha', 'Data', 'Дата', 'Tarih', 'التاريخ', '日付', '日期', 'Incident date', 'Sitzungsdatum', "Date de l'incident", 'Дата происшествия', '発生年月日']], // prettier-ignore
    ['where', ['Place', 'Location', 'Ort', 'Lieu', 'Lugar', 'Luogo', 'Plaats', 'Место', 'Miejsce', 'Yer', 'المكان', '場所', '地点', 'placeLabel', 'Place of birth', 'Tatort']], // prettier-ignore
    ['lat', ['Lat.', 'LATITUDE [deg]', 'Breite (°)', 'Breitengrad', 'Latitud', 'Latitudine', 'Breedtegraad', 'Широта', 'Szerokość geograficzna', 'Enlem', 'خط العرض', '緯度', '纬度']], // prettier-ignore
    ['lon', ['Lng', 'LONGITUDE [deg]', 'Länge (°)', 'Longitud', 'Longitudine', 'Lengtegraad', 'Долгота', 'Długość geograficzna', 'Boylam', 'خط الطول', '経度', '经度']], // prettier-ignore
    ['position', ['Coordinates', 'coord', 'GPS', 'Koordinaten', 'Coordonnées', 'Coordenadas', 'Координаты', '座標']],
    ['sources', ['Source', 'Quellen', 'Fuente', 'Fonte', 'Bron', 'Источник', 'Źródło', 'Kaynak', 'المصدر', '出典', '来源']], // prettier-ignore
    ['source address', ['URL', 'Link', 'source_url', 'Lien', 'Enlace', 'Ссылка', 'リンク', '链接']],
    ['group', ['Category', 'event_type', 'Kategorie', 'Catégorie', 'Тип', 'Rodzaj', 'النوع', '種別', '类型']],
    ['media', ['Image', 'Photo URL', 'Bild', 'Imagen', 'Фото', 'Zdjęcie', '画像', '图片']],
    ['start', ['startDate', 'Start Date', 'Beginn', 'Date de début', 'Fecha de inicio', 'Дата начала', '開始日', '开始日期']], // prettier-ignore
    ['end', ['endDate', 'End Date', 'Enddatum', 'Date de fin', 'Fecha de fin', 'Дата окончания', '終了日', '结束日期']],
    ['year', ['Year', 'Jahr', 'Année', 'Año', 'Ano', 'Anno', 'Jaar', 'Год', 'Rok', 'Yıl', 'السنة', '年']],
    ['city', ['City', 'Stadt', 'Ville', 'Ciudad', 'Cidade', 'Città', 'Город', 'Miasto', 'Şehir', 'المدينة', '城市']],
    ['country', ['Country', 'countryLabel', 'Pays', 'País', 'Страна', 'Ülke', '国']],
    ['when text', ['whenText', 'Display Date']],
    ['start', ['Opened', 'Eröffnet', 'Geöffnet am', 'Ouvert', 'Date out', 'Uitleen – Van']],
    ['end', ['Closed', 'Geschlossen', 'Fermé', 'Date back', 'Uitleen – Tot']],
    ['where', ['Locatie – Plaats']],
    ['country', ['Locatie – Land']],
    ['when', ['Date inspected']],
    ['denied by', ['deniedBy']],
    ['title', ['Tittel', 'Overskrift', 'Otsikko', 'Titulek', 'Τίτλος', 'Подія', 'Esemény', 'Název události', 'Händelse']], // prettier-ignore
    ['text', ['Beskrivelse', 'Beskrivning', 'Kuvaus', 'Опис', 'Leírás', 'Popis', 'Περιγραφή']],
    ['when', ['Dato', 'Päivämäärä', 'Dátum', 'Datum', 'Дата', 'Дата події', 'Ημερομηνία', 'Dato for ulykken']],
    ['where', ['Sted', 'Plats', 'Paikka', 'Місце', 'Місце події', 'Helyszín', 'Místo', 'Místo konání', 'Τόπος']],
  ])('knows %s', (key, headers) => {
    expect(headers.map((header) => [header, findColumnName(header)?.key])).toEqual(headers.map((one) => [one, key]));
  });

  it.each(ownColumns.map(({ name }) => name))('knows our own column %s', (name) => {
    for (const header of [name, name.toUpperCase(), name.replaceAll(' ', '_')]) expect(toColumnKey(header)).toBe(name);
  });

  it.each(['', ' ', 'actor1', 'fatalities', 'Preis', 'Menge', '__proto__', 'constructor', 'toString'])(
    'knows nothing of %j',
    (header) => {
      expect(findColumnName(header)).toBeUndefined();
      expect(isKnownHeader(header)).toBe(false);
    },
  );

  it('gives a key or nothing, whatever the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => {
        expect([undefined, ...columnKeys]).toContain(toColumnKey(header));
      }),
    );
  });
});
