/**
 * The words by which languages in Latin letters are told apart: the short ones that every text is full of, and what people
 * call the columns of their tables. Lower case, parted by spaces; a word may be of several languages.
 */
export const commonWords: Readonly<Record<string, string>> = {
  en: 'the of and to in is was were by with for from on at that this it not are who after before which had has have been they their its about event title name date place location description source notes year time image latitude longitude',
  de: 'der die das und den dem des ein eine einer einem einen ist war wird wurde werden wurden im am zum zur mit auf für von nicht sich nach bei aus auch als über durch jahr titel datum ort beschreibung quelle ereignis bemerkung bemerkungen anmerkung erfindung erfinder künstler werk stand zeit uhrzeit bild breitengrad längengrad ja nein straße kosten zeitraum ergebnis sitzung',
  fr: 'le la les des du de et un une est sont dans par pour sur avec au aux ce cette qui que pas plus ont été était après avant il elle son sa ses leur année titre date lieu événement description auteur œuvre remarques inventeur heure texte ville département entreprise période durée',
  es: 'sin dos otro otra el la los las de del y un una es son en por para con al que se su sus no más fue fueron era como desde hasta pero muy tras entre sobre donde había eran hubo año años título fecha lugar suceso descripción fuente autor obra observaciones hecho hora imagen texto',
  pt: 'o a os as de do da dos das e um uma é são em no na nos nas por para com ao que se não mais foi foram como pelo pela até mas muito após entre sobre onde havia eram seu sua ano anos título data local lugar acontecimento descrição fonte autor obra observações hora imagem texto',
  it: 'il lo la i gli le di del della dei delle dello e un una è in nel nella con per al alla che si non più da dal dalla come anche fu stato ma dopo tra fra sono erano stata suo sua anno titolo data luogo evento descrizione fonte autore opera note ora immagine testo',
  nl: 'de het een en van in is zijn was werd worden op te met voor aan door niet dat die er ook bij naar uit over maar nog wordt na jaar titel datum plaats gebeurtenis omschrijving beschrijving bron opmerking opmerkingen tijd afbeelding locatie breedtegraad lengtegraad',
  sv: 'och att det en ett är var som på av för med till den i från inte har om efter vid blev år titel datum plats händelse beskrivning källa tid bild',
  da: 'og at det en et er var som på af for med til den i fra ikke har om efter ved blev år titel dato sted hændelse beskrivelse kilde',
  nb: 'og at det en et er var som på av for med til den i fra ikke har om etter ved ble år tittel dato sted hendelse beskrivelse kilde',
  fi: 'ja on oli ei se että joka mutta kun myös hän ovat jälkeen vuonna mukaan vuosi nimi päivämäärä paikka tapahtuma kuvaus lähde',
  pl: 'i w z na do się nie jest od po przez za o dla oraz że był była było roku lata tytuł data miejsce wydarzenie opis źródło uwagi autor godzina obraz',
  cs: 'a v z na do se není je od po za o pro že byl byla bylo roku která který při název datum místo událost popis zdroj poznámka',
  hu: 'a az és egy nem hogy is volt van meg el után által év cím dátum hely esemény leírás forrás megjegyzés',
  ro: 'și în de la pe cu un o este sunt din pentru care nu a fost după prin al ale anul titlu data loc eveniment descriere sursa',
  tr: 've bir bu da de için ile olarak olan oldu çok daha sonra kadar gibi yılında tarih yer olay başlık açıklama kaynak konu yıl saat resim',
};
