const ALWAYS = 1
const QUOTE = 2
const DOUBLED = 3
const OTHER = 4

function tableOf(always: string, doubled: string, quotes: string, other: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const [signs, kind] of [
    [always, ALWAYS],
    [doubled, DOUBLED],
    [quotes, QUOTE],
    [other, OTHER],
  ] as const) {
    for (const sign of signs) table[sign.charCodeAt(0)] = kind
  }
  return table
}

/** What a character may begin. Those that must be doubled, or followed by others, are looked at closer. */
const TABLES = {
  all: tableOf('*_`<[]&\\', '-$>~', `"'`, ' .!{'),
  directives: tableOf('*_`<[]&\\', '-$>~', `"'`, ' .!{:'),
  html: tableOf('<', '', '', ''),
  table: tableOf('<`', '', '', ''),
} as const

/**
 * The index of the next character that may begin a span, or -1. A quotation mark is looked at from the character before it, as far as
 * that is not read yet: which way it curls depends on both.
 */
export function nextSpecial(text: string, from: number, set: keyof typeof TABLES): number {
  const table = TABLES[set]
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) continue
    const kind = table[code]
    if (kind === 0) continue
    if (kind === ALWAYS) return at
    if (kind === QUOTE) return at > from ? at - 1 : at
    if (kind === DOUBLED ? text.charCodeAt(at + 1) === code : beginsSpan(text, at, code)) return at
  }
  return -1
}

function beginsSpan(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (code === 32) return (next === 32 && text.charCodeAt(at + 2) === 10) || (next === 62 && text.charCodeAt(at + 2) === 62)
  if (code === 58) return next > 64
  if (code === 46) return next === 46 && text.charCodeAt(at + 2) === 46
  return code === 33 ? next === 91 : next === 58
}
