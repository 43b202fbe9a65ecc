import type { Message } from 'esbuild'

/** Says where and why a project's TypeScript could not be read: place, sentence, and the line itself. */
export function describeBuildFailure(errors: readonly Message[]): string {
  return errors.map(describe).join('\n')
}

function describe({ location, text, notes }: Message): string {
  const advice = notes.map((note) => `\n  ${note.text}`).join('')
  if (location === null) return text + advice
  const { file, line, column, lineText } = location
  const gutter = `  ${String(line)} | `
  const pointer = `${' '.repeat(gutter.length)}${lineText.slice(0, column).replace(/[^\t]/g, ' ')}^`
  return `${file}:${String(line)}:${String(column + 1)}: ${text}\n${gutter}${lineText}\n${pointer}${advice}`
}
