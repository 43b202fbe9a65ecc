import { parse } from 'yaml'

/** The lines of shell in a CI file: what stands at `script`, `before_script` and `run`, wherever that is. */
export function shellLinesOf(yaml: string): readonly string[] {
  return linesIn(parse(yaml, { merge: true }))
}

function linesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    ['script', 'before_script', 'run'].includes(key) ? textsIn(inner).flatMap((text) => text.split('\n')) : linesIn(inner),
  )
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.flatMap(textsIn) : []
}

/** The arguments of each call of `handbook` among lines of shell. Quotes are taken off; variables stay as they are written. */
export function handbookCallsIn(lines: readonly string[]): readonly (readonly string[])[] {
  return lines.flatMap((line) => {
    const call = /^(?:\$ )?(?:npx --no-install |node bin\/)?handbook(?:\.js)? (.*)$/.exec(line.trim())?.[1]
    return call === undefined ? [] : [wordsOf(call)]
  })
}

/** The words of a line of shell up to a comment, a pipe or a redirection. */
function wordsOf(call: string): readonly string[] {
  const words = [...call.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '')
  const end = words.findIndex((word) => /^(?:#|[|>&;])/.test(word))
  return end < 0 ? words : words.slice(0, end)
}

/** The lines of the blocks of shell on a page of Markdown; a line that a backslash continues is one with the next. */
export function shellBlocksOf(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^(`{3,})(?:bash|sh|console)\n([\s\S]*?)^\1$/gm)].map(([, , text = '']) => text)
  return blocks.flatMap((text) => text.replaceAll('\\\n', ' ').split('\n'))
}
