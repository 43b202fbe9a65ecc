/** A bracket of a text that no backslash makes an ordinary sign. */
export interface Bracket {
  readonly index: number
  readonly isOpening: boolean
  /** Where the other one of its pair stands, where it has one. */
  readonly partner?: number
}

const SQUARE = /\\[\s\S]|[[\]]/g
const ROUND = /\\[\s\S]|[()]/g

/** Takes a text as typed; gives its brackets in order, each with its partner. In one pass, however they are nested. */
export function bracketsIn(text: string, kind: 'square' | 'round'): readonly Bracket[] {
  const brackets: { index: number; isOpening: boolean; partner?: number }[] = []
  const open: { index: number; isOpening: boolean; partner?: number }[] = []
  for (const { 0: sign, index } of text.matchAll(kind === 'square' ? SQUARE : ROUND)) {
    if (sign.length > 1) continue
    const bracket = { index, isOpening: sign === '[' || sign === '(' }
    brackets.push(bracket)
    if (bracket.isOpening) open.push(bracket)
    else {
      const partner = open.pop()
      if (!partner) continue
      partner.partner = index
      Object.assign(bracket, { partner: partner.index })
    }
  }
  return brackets
}
