import type { Diagnostic } from '../../model/diagnostic.ts'
import { subjectOf, type OpenRows } from './open-row.ts'
import { namedRows, type NamedRow } from './references.ts'

/** Tells rows that stand above themselves: a team that is a part of its own part. Each circle once, where it is entered first. */
export function* checkCircles(files: readonly OpenRows[]): Generator<Diagnostic> {
  for (const file of files) {
    const upward = [...namedRows(file)].filter(({ reference }) => reference.isUpward === true)
    const above = new Map(upward.map((named) => [named.from.id, named]))
    const settled = new Set<string>()
    for (const { from } of upward) {
      const circle = circleFrom(from.id, above, settled)
      const [first] = circle
      if (first) yield circleFinding(file, first, circle)
    }
  }
}

/** Goes up from a row, as far as nobody went before. Gives the circle that it comes to, from the row where it closes; empty for none. */
function circleFrom(start: string, above: ReadonlyMap<string, NamedRow>, settled: Set<string>): readonly NamedRow[] {
  const way = new Map<string, NamedRow>()
  let id = start
  for (let named = above.get(id); named && !settled.has(id) && !way.has(id); named = above.get(id)) {
    way.set(id, named)
    id = named.key
  }
  for (const passed of way.keys()) settled.add(passed)
  const steps = [...way.values()]
  return way.has(id) ? steps.slice(steps.findIndex(({ from }) => from.id === id)) : []
}

function circleFinding(file: OpenRows, { from, path, key }: NamedRow, circle: readonly NamedRow[]): Diagnostic {
  const names = circle.map((named) => named.from.id)
  const shown = names.length > 6 ? [...names.slice(0, 5), '…', names.at(-1) ?? ''] : names
  const word = path.map(String).join('.')
  return {
    rule: 'data/reference',
    severity: 'error',
    file: from.file,
    place: from.placeOf(path),
    subject: `${subjectOf(file, from, path)}=${key}`,
    message:
      key === from.id
        ? `'${key}' is its own ${word}`
        : `each ${word} leads to the next, in a circle: ${[...shown, names[0] ?? ''].join(' → ')}`,
    hint: `leave out ${word} in the one that stands at the top`,
  }
}
