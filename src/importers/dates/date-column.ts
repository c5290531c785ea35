/** A column of dates, which decides together what no cell says alone. */
import type { Problem } from '../../core/problems/problem.js';
import type { Epoch } from '../table/sheet.js';
import { importDate, parseWrittenDate, type WrittenDateOptions } from './written-date.js';

/** What the reading of a column depends on besides its values. */
export interface DateColumnOptions extends WrittenDateOptions {
  /** Of a workbook: its numbers may be days counted from there. */
  readonly epoch?: Epoch;
  readonly header?: string;
}

/** What a cell says of a time. */
export interface DateCell {
  /** EDTF; absent where none can be made of it. */
  readonly when?: string;
  /** The cell's own words, where there is no `when` and they say something. */
  readonly whenText?: string;
  readonly problems: readonly Problem[];
}

/** A column whose cells are read alike. */
export interface DateColumn {
  /** From 0 to 1: how many of the values that are not empty say a date, or that there is none (“n.d.”). */
  readonly likeness: number;
  /** One of the values, at `where` in the file. */
  read(text: string, where: string): DateCell;
}

/** How the dates of a column are read, from all its values. */
export function readDateColumn(values: readonly string[], options: DateColumnOptions = {}): DateColumn {
  const filled = values.filter((value) => value.trim() !== '');
  return {
    likeness: filled.filter((value) => parseWrittenDate(value, options)).length / (filled.length || 1),
    read: (text, where) => {
      if (text.trim() === '') return { problems: [] };
      const { when, problems } = importDate(text, where, options);
      return when === undefined ? { whenText: text.trim(), problems } : { when, problems };
    },
  };
}
