import type { Config } from '../../model/config.ts'
import { nearest } from '../../model/nearest.ts'
import { BUILT_IN_KINDS } from './built-in-kinds.ts'
import { dataKinds } from './own-kinds.ts'

/** What is wrong with the kinds of data that a configuration adds, in sentences that begin with the key. */
export function problemsOfKinds(config: Pick<Config, 'data'>): readonly string[] {
  const builtIn = new Set(BUILT_IN_KINDS.map(({ name }) => name))
  const kinds = dataKinds(config)
  const names = kinds.map(({ name }) => name)
  const shapes = new Map(kinds.map(({ name, shape }) => [name, shape]))
  return Object.entries(config.data).flatMap(([name, { references = [] }]) => [
    ...(builtIn.has(name) ? [`data.${name} is a kind of data that every handbook has: give yours another name`] : []),
    ...references
      .flatMap(({ to }) => to)
      .flatMap((to) => {
        if (shapes.get(to) === 'map') return []
        if (shapes.has(to)) return [`data.${name} refers to ${to}, whose rows have no keys: only a file of the shape 'map' can be named`]
        const near = nearest(to, names, 0.6)
        const hint = near === undefined ? '' : ` (did you mean ${near}?)`
        return [`data.${name} refers to ${to}, but there is no such kind of data${hint}`]
      }),
  ])
}
