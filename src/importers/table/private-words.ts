/** Words in the headers of what is nobody’s business but the table’s keeper’s. Parted by commas; case and accents aside. */

/** Headers that are private as a whole: mail addresses, telephones, numbers of registers, internal notes. */
export const privateWords =
  'e mail, mail, mail address, contact, mailadresse, kontakt, courriel, adresse mail, correo, correo electrónico, endereço de email, posta elettronica, электронная почта, почта, e posta, eposta, البريد الإلكتروني, メール, メールアドレス, 邮箱, 电子邮件, 電子郵件, ' +
  'tel, mobile, cell, cell phone, cell number, callback, call back, callback number, whatsapp, fax, telefonnummer, handy, handynummer, mobil, mobilnummer, portable, móvil, celular, telefone, telemóvel, telefono, cellulare, telefoon, телефон, cep telefonu, هاتف, الهاتف, 電話, 電話番号, 电话, 手机, ' +
  'home address, private address, privatadresse, privatanschrift, password, passwort, ' +
  'aktenzeichen, az, signatur, kennziffer, geschäftszeichen, cote, matricule, expediente, processo, protocollo, sygnatura, sygnatura akt, رقم القضية, 登録番号, 整理番号, 管理番号, 登记号, 档案号, 案号, uuid, guid, passport, social security, national insurance, codice fiscale, ' +
  'note to self, todo, editor note, editorial note, внутренние заметки, внутреннее примечание, служебная пометка, iç not, dahili not, ملاحظات داخلية, 内部メモ, 社内メモ, 非公開, 内部备注, 內部備註, 保密';

/** Words that make a header a contact’s, or a person’s number, wherever they stand in it. */
export const contactMarks =
  'email, ip, phone, telephone, telefon, téléphone, teléfono, ssn, iban, nif, nino, pesel, cpf, dni, curp, bsn, снилс, инн';

/** Words that say that a column is not for readers. */
export const confidentialWords =
  'confidential, vertraulich, confidentiel, confidencial, riservato, vertrouwelijk, конфиденциально, poufne, gizli, سري';

/** Words that say so of notes, and of schools and temperatures something else. */
export const internalWords =
  'internal, intern, interne, internes, interner, interna, internas, interno, internos, interni, wewnętrzne, wewnętrzna, внутреннее, private, privat, privé, privado, privato';

/** Words for notes, and for whom they are. */
export const noteWords =
  'note, notes, comment, comments, remark, remarks, memo, info, use, only, bemerkung, bemerkungen, anmerkung, anmerkungen, notiz, notizen, kommentar, hinweis, hinweise, vermerk, vermerke, nur, remarque, remarques, observations, commentaire, commentaires, nota, notas, observaciones, observações, comentario, comentarios, comentário, comentários, osservazioni, commenti, solo, opmerking, opmerkingen, notities, alleen, uwagi, notatka, notatki, примечание, заметки';

/** Words for a number: of what, another word says. */
export const numberWords =
  'number, nr, no, num, nummer, numéro, número, numero, номер, numer, numarası, numara, رقم, 番号, 编号, 号';

/** What is registered, in headers with a word for a number. */
export const registerWords =
  'case, inventory, inv, file, accession, reference, ref, id, identity, identification, identifier, passport, record, docket, registration, register, registry, account, customer, client, member, membership, invoice, permit, license, licence, loan, catalogue, catalog, object, ticket, incident, report, badge, personnel, employee, staff, patient, student, policy, security, tax, insurance, complaint, claim, application, contract, ' +
  'akte, akten, fall, vorgang, inventar, objekt, archiv, zugang, konto, kunde, kunden, mitglied, ausweis, pass, reisepass, personal, steuer, versicherung, sozialversicherung, rechnung, vertrag, antrag, laufende, lfd, ' +
  'inventaire, dossier, expediente, proceso, processo, protocollo, compte, adhérent, sécurité, enregistrement, inventario, cuenta, socio, registro, inventário, conta, pratica, fattura, inventaris, zaak, klant, rekening, burgerservice, paspoort, инвентарный, инв, дела, паспорт, паспорта, договора, inwentarzowy, akt, dowodu, umowy, envanter, dosya, kimlik';

/** Headers that say that rows are numbered, and nothing of what. */
export const numberingWords =
  'no, nr, num, number, nummer, lp, lfd, numéro, número, numero, номер, numer, numara, رقم, الرقم, 番号, 编号, 編號';

/** Headers of how people voted. */
export const voteWords =
  'yes, yea, aye, ayes, for, in favour, in favor, abstain, abstained, abstention, abstentions, ja, enthaltung, oui, contre, abstention, sí, abstención, abstenciones, sim, abstenção, sì, astenuti';

/** Headers of what a court calls its cases. */
export const caseWords =
  'aktenzeichen, az, geschäftszeichen, case number, case no, case nr, case num, case reference, case ref, case id, docket, docket number, docket no, file reference, file ref, file number, file no, neutral citation, référence dossier, référence du dossier, numéro de dossier, numéro d affaire, número de expediente, expediente, número do processo, processo, numero di procedimento, zaaknummer, номер дела, sygnatura akt, esas no, رقم القضية, 事件番号, 案号, 案號';

/** Words in the headers of columns of courts. */
export const courtWords =
  'court, courts, tribunal, tribunals, gericht, gerichte, cour, juzgado, tribunale, corte, rechtbank, gerechtshof, суд, sąd, mahkeme, محكمة, المحكمة, 裁判所, 法院';
