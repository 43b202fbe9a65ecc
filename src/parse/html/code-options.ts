import type { Properties } from 'hast'

/** A single word that ends as files do: the rest of an info string may be options for other tools. */
const FILE_NAME = /^[^\s"'={}]+\.[a-z0-9]+$/i

/** `title="src/a.ts"`, as many tools write it. */
const TITLE = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)')(?=\s|$)/

/** Lines: `{1,3-5}`, or `ins={2}` and `del={3}` for those that were put in and taken out. */
const LINES = /(?:^|\s)(?:(mark|ins|del)=)?\{([\d\s,-]+)\}(?=\s|$)/g

const NUMBERS = /(?:^|\s)showLineNumbers(?=\s|$)/

/** How a line of code can be marked: by the element of HTML that says so. */
export type LineMark = 'mark' | 'ins' | 'del'

/** What a block of code asks for of its lines. */
export interface LineOptions {
  readonly marks: readonly { readonly as: LineMark; readonly first: number; readonly last: number }[]
  readonly numbered: boolean
}

/** Where the options for lines wait, on `pre`, until the code has been highlighted. */
export const LINES_PROPERTY = 'dataCodeLines'

/** Takes what stands behind the language in an info string; what it does not know in it is left alone. */
export function codeProperties(meta: string): Properties {
  const file = FILE_NAME.exec(meta)?.[0]
  const [, double, single] = TITLE.exec(meta) ?? []
  const title = double ?? single ?? ''
  const lines = [...meta.matchAll(LINES)].map(([, as = 'mark', numbers = '']) => `${as}=${numbers.replace(/\s/g, '')}`)
  if (NUMBERS.test(meta)) lines.push('numbers')
  return {
    ...(file === undefined ? {} : { dataFile: file }),
    ...(title === '' ? {} : { dataTitle: title }),
    ...(lines.length === 0 ? {} : { [LINES_PROPERTY]: lines.join(' ') }),
  }
}

/** Reads what `codeProperties` left. */
export function readLineOptions(text: string): LineOptions {
  const marks = [...text.matchAll(/(mark|ins|del)=([\d,-]+)/g)].flatMap(([, as = 'mark', numbers = '']) =>
    numbers.split(',').flatMap((range) => {
      const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? []
      return first === undefined ? [] : [{ as: as as LineMark, first: Number(first), last: Number(last) }]
    }),
  )
  return { marks, numbered: /(?:^|\s)numbers$/.test(text) }
}
