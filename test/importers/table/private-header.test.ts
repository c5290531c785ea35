import { describe, expect, it } from 'vitest';
import {
  isCaseNumber,
  isCourt,
  isNumbering,
  isPrivateHeader,
  isVote,
} from '../../../src/importers/table/private-header.js';

describe('isPrivateHeader', () => {
  it.each([
    ...['E-Mail', 'email address', 'Courriel', 'Correo electrónico', 'メールアドレス', 'Phone', 'Tel.', 'Téléphone', 'Телефон', '電話', 'Cell', 'Callback'],
    ...['SSN', 'SSN of victim', 'Steuernummer', 'IBAN', 'Personalnummer', 'Passport no', 'Home address'],
    ...['Submitted by IP', 'IP-Adresse', 'CPF do responsável', 'DNI del denunciante', 'CURP', 'BSN', 'Codice fiscale'],
    ...['Case number', 'Inventar-Nr.', "N° d'inventaire", 'Loan no.', 'File No', 'Accession number', 'Reference number', 'Mitgliedsnummer', 'Inventarisnummer'],
    ...['record_id', 'event_id_cnty', 'Номер дела', 'Инвентарный номер', 'numéro de dossier', 'Número de expediente'],
    ...['Internal notes', 'Bemerkung (intern)', 'Note interne', 'Uwagi wewnętrzne', '内部メモ', 'nur intern', 'Intern', 'Casualties (private)', 'Vertraulich'],
  ])('hides %j', (header) => {
    expect(isPrivateHeader(header)).toBe(true);
  }); // prettier-ignore

  it.each([
    ...['Name', 'Notes', 'Number of dead', 'Title', 'Date', 'Source', 'November', 'No', 'id', ''],
    ...['Deaths (no)', 'Total number', 'Max number', 'House number', 'Hausnummer', 'Flight no', 'Ship no.', 'N° de vol', 'Highway'],
    ...['Private school', 'Internal temp', 'Intern hired', 'Notable'],
  ])('shows %j', (header) => {
    expect(isPrivateHeader(header)).toBe(false);
  }); // prettier-ignore
});

describe('isNumbering', () => {
  it.each(['No.', 'Nr', '#', '№', 'N°', 'Lp.', 'Number', '番号', 'رقم'])('is %j', (header) => {
    expect(isNumbering(header)).toBe(true);
  });

  it.each(['Deaths (no)', 'Case number', 'Notes', 'Номер дела', ''])('is not %j', (header) => {
    expect(isNumbering(header)).toBe(false);
  });
});

it('knows votes, beside which No is one too', () => {
  expect(['Yes', 'Abstain', 'Sí', 'Oui', 'Title'].map(isVote)).toEqual([true, true, true, true, false]);
});

it.each(['Aktenzeichen', 'Az.', 'Case number', 'Case No.', 'Docket', 'docket_no', 'File reference', 'Référence dossier', 'Numéro de dossier', 'Номер дела', 'رقم القضية'])(
  'takes %j for the number of a case',
  (header) => {
    expect([isCaseNumber(header), isCourt(header)]).toEqual([true, false]);
  },
); // prettier-ignore

it.each(['Court', 'Gericht', 'Amtsgericht', 'Name of the court', 'Tribunal', 'Суд', '裁判所'])('knows a court, %j', (header) => {
  expect([isCaseNumber(header), isCourt(header)]).toEqual([false, true]);
}); // prettier-ignore

it.each(['Patient number', 'Personalnummer', 'Inventar-Nr.', 'Courtyard'])('takes %j for neither', (header) => {
  expect([isCaseNumber(header), isCourt(header)]).toEqual([false, false]);
});
