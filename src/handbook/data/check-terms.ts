import type { Row, Term } from '../../model/data.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { rowName, type OpenRow, type OpenRows } from './open-row.ts'

interface SaidWord {
  readonly word: string
  readonly path: readonly PropertyKey[]
}

/** Tells every word that the glossary explains twice, in whatever case: nobody would know which explanation is meant. */
export function* checkTerms(glossary: OpenRows<Term>): Generator<Diagnostic> {
  const known = new Map<string, { readonly word: string; readonly from: OpenRow }>()
  for (const from of glossary.rows) {
    for (const { word, path } of from.row ? wordsOf(from.row) : []) {
      const folded = word.toLowerCase()
      const first = known.get(folded)
      if (first) yield twice(glossary, { from, word, path }, first.from)
      else known.set(folded, { word, from })
    }
  }
}

function wordsOf({ value: { term, also } }: Row<Term>): readonly SaidWord[] {
  return [{ word: term, path: ['term'] }, ...also.map((word, index) => ({ word, path: ['also', index] }))]
}

function twice(glossary: OpenRows, { from, word, path }: SaidWord & { readonly from: OpenRow }, first: OpenRow): Diagnostic {
  const isSame = first === from
  return {
    rule: 'data/duplicate',
    severity: 'error',
    file: from.file,
    place: from.placeOf(path),
    subject: word,
    message: isSame ? `${rowName(glossary, from)} has '${word}' twice` : `'${word}' is explained twice`,
    hint: isSame ? 'delete one of the two' : 'make one row of the two, or say in each which sense it is: "PR (pull request)"',
    ...(first.row && !isSame ? { related: [{ file: first.file, place: first.row.place, message: 'it is explained here first' }] } : {}),
  }
}
