import papaparse from 'papaparse'

/** What a spreadsheet could take for a formula and run (OWASP, CSV injection): such a cell gets an apostrophe in front. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r]/

/** Writes CSV (RFC 4180) that spreadsheets can open without harm: a line of the columns' names, and one for each row. */
export function csvText(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const data = rows.map((row) => [...row])
  return `${papaparse.unparse({ fields: [...columns], data }, { escapeFormulae: FORMULA })}\r\n`
}
