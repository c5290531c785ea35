/**
 * What people call the columns of their tables, in English, German, French, Spanish, Portuguese, Italian, Dutch, Russian,
 * Polish, Turkish, Arabic, Japanese and Chinese; for titles, texts, dates and places in Norwegian, Swedish, Danish, Finnish,
 * Ukrainian, Hungarian, Czech and Greek too. Parted by commas; case, accents, units and what parts words aside.
 */
import type { ColumnKey } from './column-keys.js';

/** Words for a key: those that mean it, those that mean it in most tables, those that mean it where the cells agree. */
export type ColumnWords = readonly [sure: string, likely?: string, maybe?: string];

/** The words for each key, besides its own name. */
export const columnWords: Readonly<Partial<Record<ColumnKey, ColumnWords>>> = {
  id: ['slug'],
  title: [
    'headline, event title, event name, item label, name of event, titel, überschrift, schlagzeile, titre, intitulé, título, titular, manchete, titolo, kop, заголовок, tytuł, nagłówek, başlık, عنوان, العنوان, タイトル, 題名, 見出し, 件名, 标题, 標題, 题目, 題目, tittel, overskrift, otsikko, titulek, nadpis, τίτλος',
    'event, name, what, what happened, incident, charge, offence, offense, crime, message, alert, champion, winner, subject, topic, work, work of art, artwork, invention, ereignis, meldung, tatvorwurf, sieger, bezeichnung, was, vorfall, veranstaltung, thema, gegenstand, objekt, werk, kunstwerk, erfindung, événement, nom, objet, sujet, fait, œuvre, désignation, invention, evento, nombre, suceso, hecho, asunto, obra, acontecimiento, invento, nome, acontecimento, facto, fato, assunto, invenção, oggetto, avvenimento, opera, fatto, invenzione, gebeurtenis, naam, onderwerp, voorwerp, kunstwerk, uitvinding, событие, название, наименование, имя, что, происшествие, тема, изобретение, произведение, wydarzenie, nazwa, zdarzenie, temat, przedmiot, dzieło, wynalazek, olay, ad, adı, isim, konu, etkinlik, buluş, eser, حدث, الحدث, اسم, الاسم, الموضوع, 出来事, 名称, 名前, 事件, 事項, イベント, 作品名, 作品, 発明, 名稱, 名字, 活动, 活動, 事件名称, 发明, hendelse, begivenhed, hændelse, händelse, tapahtuma, подія, esemény, událost, γεγονός, συμβάν, navn, namn, nimi, назва, найменування, név, megnevezés, název, όνομα',
    'item, cím',
  ],
  label: ['short title, kurztitel, titre court, título corto, título curto, titolo breve, korte titel'],
  text: [
    'description, event description, item description, details, summary, beschreibung, zusammenfassung, inhalt, texte, résumé, détails, récit, descripción, texto, resumen, detalles, descrição, resumo, detalhes, descrizione, testo, riassunto, dettagli, beschrijving, omschrijving, tekst, samenvatting, toelichting, описание, текст, подробности, содержание, opis, szczegóły, streszczenie, treść, açıklama, metin, ayrıntılar, detay, özet, وصف, الوصف, نص, النص, تفاصيل, التفاصيل, ملخص, 説明, 本文, 概要, 詳細, 内容, テキスト, 描述, 说明, 說明, 內容, 正文, 简介, 簡介, 摘要, 详情, 詳情, beskrivelse, beskrivning, kuvaus, teksti, опис, leírás, szöveg, popis, περιγραφή, κείμενο',
    'notes, note, comment, comments, remarks, remark, body, content, narrative, bemerkung, bemerkungen, anmerkung, anmerkungen, notiz, notizen, kommentar, hinweise, remarque, remarques, observations, commentaire, commentaires, notas, nota, observaciones, comentario, comentarios, observações, comentários, osservazioni, commenti, opmerking, opmerkingen, notities, примечание, примечания, комментарий, заметки, uwagi, notatki, komentarz, notlar, not, yorum, ملاحظات, تعليق, 備考, 注記, メモ, コメント, 备注, 備註, 注释, 评论, merknad, bemærkning, anmärkning, huomautus, примітка, примітки, коментар, megjegyzés, poznámka, σημειώσεις, παρατηρήσεις',
  ],
  when: [
    'date, date time, datetime, event date, date of event, date of the event, point in time, date and time, datum, wann, ereignisdatum, zeitpunkt, datum und uhrzeit, quand, date et heure, fecha, cuándo, fecha y hora, data e hora, data e ora, quando, wanneer, datum en tijd, дата, когда, дата и время, дата события, kiedy, data i godzina, tarih, ne zaman, tarih ve saat, تاريخ, التاريخ, متى, 日付, 年月日, 日時, 期日, 日期, 日期时间, 发生日期, 发生时间, dato, päivämäärä, pvm, коли, ημερομηνία',
    'timestamp, data, period, time period, era, dates, date range, dated, dating, zeitraum, epoche, datierung, période, datation, époque, período, época, periodo, epoca, periode, период, okres, datowanie, dönem, الفترة, 時期, 期間, 年代, 时期',
    'published, published at, publication date, date of publication, release date, created, created at, date created, veröffentlicht, veröffentlichungsdatum, erscheinungsdatum, publié, date de publication, fecha de publicación, data de publicação, data di pubblicazione, publicatiedatum, дата публикации, data publikacji, yayın tarihi, تاريخ النشر, 公開日, 発行日, 掲載日, 发布日期, 出版日期, 發布日期',
  ],
  'when text': ['display date, date text, datumstext, date affichée, fecha mostrada, 日付表記'],
  calendar: ['kalender, calendrier, calendario, calendário, календарь, kalendarz, takvim, التقويم, 暦, 历法'],
  'time zone': [
    'tz, zeitzone, fuseau horaire, zona horaria, fuso horário, fuso orario, tijdzone, часовой пояс, strefa czasowa, saat dilimi, المنطقة الزمنية, タイムゾーン, 时区, 時區',
  ],
  where: [
    'place, location, place name, location name, name of place, ort, wo, ortsname, schauplatz, standort, veranstaltungsort, tatort, fundort, einsatzort, unfallort, lieu, où, endroit, emplacement, localisation, nom du lieu, lugar, dónde, ubicación, localización, onde, localização, luogo, dove, località, plaats, waar, locatie, vindplaats, место, где, местоположение, местонахождение, miejsce, gdzie, lokalizacja, yer, nerede, konum, mekan, مكان, المكان, موقع, الموقع, أين, 場所, 所在地, 地名, どこ, 位置, 地点, 地點, 地方, 场所, sted, stedsnavn, beliggenhed, beliggenhet, plats, paikka, sijainti, місце, розташування, місцезнаходження, helyszín, hely, místo, lokalita, τόπος, τοποθεσία',
    'site, stätte, sitio, sito, local, station, measuring point, stadium, ground, pitch, messstelle, messpunkt, station de mesure, stade, estación, estadio, estação, estádio, stazione, stadio, meetpunt, meetstation, stadion, станция, стадион, stacja, istasyon, stadyum, 駅, 観測所, 车站, 站点',
  ],
  lat: [
    'latitude, gps lat, gps latitude, breitengrad, geografische breite, geographische breite, latitud, latitudine, breedtegraad, широта, szerokość geograficzna, enlem, خط العرض, 緯度, 纬度',
    'breite, breedte, szerokość, العرض',
    'y, coord y, y coord, point y',
  ],
  lon: [
    'longitude, lng, long, gps lon, gps longitude, längengrad, geografische länge, geographische länge, longitud, longitudine, lengtegraad, долгота, długość geograficzna, boylam, خط الطول, 経度, 经度, 經度',
    'länge, lengte, długość, الطول',
    'x, coord x, x coord, point x',
  ],
  position: [
    'coordinates, coordinate, coords, coord, coordinate location, geolocation, lat lon, lat long, lat lng, latlon, latlong, latlng, latitude longitude, gps, gps coordinates, wkt, geom, geopoint, geo point, koordinaten, gps koordinaten, coordonnées, coordenadas, coördinaten, координаты, współrzędne, koordinatlar, الإحداثيات, 座標, 坐标, 緯度経度, 经纬度',
    '',
    'geo, position, point, geometry, the geom, map link, map url, maps link, google maps, google maps link, google maps url',
  ],
  easting: ['utm east, utm e, utm easting, ostwert, utm x'],
  northing: ['utm north, utm n, utm northing, nordwert, utm y'],
  'utm zone': ['zona utm, utm zona, utm fuseau, fuseau utm', 'zone'],
  venue: [
    'building, hall, gebäude, spielstätte, veranstaltungsstätte, salle, bâtiment, recinto, edificio, sede, gebouw, zaal, здание, budynek, 会場, 施設, 场馆, 場館',
    'court, gericht, tribunal, juzgado, tribunale, rechtbank, sąd, суд, mahkeme, المحكمة, 裁判所, 法院',
  ],
  address: [
    'street, street address, adresse, anschrift, straße, strasse, rue, dirección, calle, endereço, morada, rua, indirizzo, adres, straat, адрес, улица, ulica, sokak, 住所, 番地, 地址, 街道',
  ],
  city: [
    'town, village, municipality, locality, settlement, stadt, gemeinde, dorf, ville, commune, ciudad, municipio, pueblo, localidad, cidade, município, localidade, città, comune, stad, gemeente, dorp, город, населённый пункт, село, miasto, miejscowość, gmina, şehir, kent, المدينة, مدينة, 都市, 市町村, 城市, 市镇',
  ],
  district: [
    'county, borough, neighbourhood, neighborhood, admin2, admin3, bezirk, kreis, landkreis, ortsteil, stadtteil, arrondissement, quartier, département, canton, distrito, barrio, comarca, bairro, concelho, quartiere, wijk, район, powiat, dzielnica, ilçe, mahalle, 区, 区县, 郡',
  ],
  region: [
    'state, province, admin1, prefecture, bundesland, provinz, région, región, provincia, estado, comunidad autónoma, departamento, região, província, regione, regio, provincie, регион, область, край, województwo, bölge, المنطقة, محافظة, إقليم, 都道府県, 省, 省份',
  ],
  country: [
    'nation, staat, pays, país, paese, nazione, страна, państwo, ülke, البلد, الدولة, بلد, 国, 国名, 国家, 國家',
    'land, kraj',
  ],
  status: ['statut, estado de la noticia, stato, статус'],
  by: ['claimed by, asserted by, laut, selon, según, segundo, secondo, volgens, по данным, według'],
  'denied by': ['dementiert von, démenti par, desmentido por, smentito da, ontkend door, опровергнуто'],
  sources: [
    'source, source name, reference, references, quelle, quellen, beleg, référence, références, fuente, fuentes, referencia, fonte, fontes, referência, fonti, bron, bronnen, источник, источники, źródło, źródła, kaynak, kaynaklar, مصدر, المصدر, المصادر, 出典, 情報源, ソース, 典拠, 来源, 來源, 出处, 资料来源',
    'citation, nachweis',
  ],
  'source address': [
    'source url, source link, url source, link to source, quelle link, quelle url, lien source, fuente url, url fuente, url fonte, bron url, 参照url',
    'url, link, links, website, web page, webpage, href, permalink, uri, article, weblink, webseite, lien, site web, adresse web, enlace, vínculo, sitio web, página web, ligação, hiperligação, collegamento, сайт, ссылка, odnośnik, bağlantı, رابط, الرابط, リンク, 链接, 鏈接, 網址, 网址, 连接',
  ],
  group: [
    'category, gruppe, kategorie, groupe, catégorie, grupo, categoría, categoria, gruppo, groep, categorie, группа, категория, grupa, kategoria, grup, kategori, المجموعة, الفئة, グループ, 分類, カテゴリ, カテゴリー, 分组, 类别, 類別, 分类',
    'type, kind, class, event type, type of event, series, section, art, typ, rubrik, ereignistyp, genre, rubrique, tipo, clase, soort, тип, вид, rodzaj, tür, نوع, النوع, 種別, 種類, 类型, 類型',
    'tag, tags',
  ],
  media: [
    '',
    'image, picture, photo, images, pictures, photos, image url, picture url, photo url, media url, image link, video, video url, film, audio, bild, foto, fotos, bilder, medien, abbildung, bild url, photographie, illustration, vidéo, média, imagen, medios, imagem, immagine, afbeelding, beeld, изображение, фото, картинка, obraz, zdjęcie, grafika, görsel, resim, fotoğraf, صورة, الصورة, 画像, 写真, 動画, 图片, 圖片, 照片, 图像, 视频',
  ],
  'media type': ['medientyp, type de média, tipo de medio'],
  alt: [
    'alt text, alternative text, image description, alternativtext, bildbeschreibung, texte alternatif, texto alternativo, testo alternativo, alternatieve tekst, альтернативный текст, tekst alternatywny, alternatif metin, نص بديل, 代替テキスト, 替代文本, 替代文字',
  ],
  caption: [
    'image caption, media caption, photo caption, bildunterschrift, bildtext, légende, leyenda, pie de foto, legenda, didascalia, bijschrift, onderschrift, подпись, podpis, تعليق الصورة, キャプション, 图注, 图片说明',
  ],
  credit: [
    'credits, image credit, media credit, photo credit, photographer, copyright, bildnachweis, urheber, fotograf, fotografin, crédit, crédits, photographe, crédito, créditos, fotógrafo, crediti, fotografo, fotograaf, фотограф, fotoğrafçı, المصور, クレジット, 撮影者, 摄影, 攝影, 版权',
  ],
  added: [
    'date added, added on, entry date, hinzugefügt, ajouté le, añadido, adicionado, aggiunto, toegevoegd, добавлено, dodano, eklenme tarihi, 追加日, 添加日期',
  ],
  start: [
    'start date, begin, begin date, date from, from date, date start, started, loan start, loan date, date out, lent on, beginn, anfang, startdatum, anfangsdatum, leihbeginn, ausleihe, ausgeliehen am, début, date de début, date début, date de prêt, inicio, fecha de inicio, fecha inicio, fecha de préstamo, início, data de início, data inicial, inizio, data di inizio, data inizio, begindatum, uitgeleend op, начало, дата начала, data rozpoczęcia, początek, başlangıç, başlangıç tarihi, البداية, تاريخ البدء, تاريخ البداية, 開始, 開始日, 開始日時, 貸出日, 开始, 开始日期, 開始日期, 起始日期',
    '',
    'from, von, ab, du, desde, dal, van, od, من, с, opened, opened on, open date, opening, opening date, geöffnet, geöffnet am, eröffnet, eröffnet am, eröffnung, ouvert, ouvert le, ouverture, abierto, apertura, abertura, aberto, aperto, geopend, geopend op, opening, открыт, открыто, открытие, otwarto, otwarcie, açılış, 開業, 開館, 开业',
  ],
  end: [
    'end date, finish, finish date, date to, to date, date end, ended, until, loan end, return date, date returned, returned, date back, returned on, due date, ende, enddatum, leihende, rückgabe, zurück am, fin, date de fin, date fin, date de retour, retour, fecha de fin, fecha fin, fecha final, fecha de devolución, fim, data de fim, data final, fine, data di fine, data fine, einde, einddatum, teruggebracht op, конец, окончание, дата окончания, koniec, data zakończenia, bitiş, bitiş tarihi, النهاية, تاريخ الانتهاء, تاريخ النهاية, 終了, 終了日, 終了日時, 返却日, 结束, 结束日期, 結束日期, 终止日期',
    '',
    'to, bis, au, hasta, até, al, tot, по, do, إلى, まで, 至, closed, closed on, close date, closing, closing date, closure, geschlossen, geschlossen am, schliessung, fermé, fermé le, fermeture, cerrado, cierre, fechado, fechamento, encerramento, chiuso, chiusura, gesloten, gesloten op, sluiting, закрыт, закрыто, закрытие, zamknięto, zamknięcie, kapanış, 閉業, 閉館, 关闭',
  ],
  year: ['start year, jahr, année, an, año, ano, anno, jaar, год, rok, yıl, سنة, السنة, العام, 年, 年度, 西暦, 年份'],
  month: ['start month, monat, mois, mes, mês, mese, maand, месяц, miesiąc, ay, شهر, الشهر, 月, 月份'],
  day: ['start day, tag, jour, día, dia, giorno, dag, день, число, dzień, gün, يوم, اليوم, 日'],
  time: [
    'start time, clock time, time of day, uhrzeit, startzeit, beginn uhrzeit, heure, heure de début, hora, hora de inicio, hora de início, ora, orario, tijd, tijdstip, starttijd, время, godzina, saat, الوقت, الساعة, وقت, 時刻, 開始時刻, 時間, 时间, 时刻, 开始时间',
    'hour, zeit, czas',
  ],
  'end year': ['endjahr, année de fin, año final, ano final, anno finale, eindjaar, 終了年, 结束年份'],
  'end month': ['endmonat, mois de fin, mes final, mese finale'],
  'end day': ['endtag, jour de fin, día final, dia final, giorno finale'],
  'end time': [
    'endzeit, ende uhrzeit, heure de fin, hora de fin, hora final, ora di fine, eindtijd, время окончания, bitiş saati, 終了時刻, 结束时间',
  ],
};
