import { nearest } from '../../model/nearest.ts'
import type { OwnerDirectory } from './owner-directory.ts'

/** Says what was most likely meant by a name that nobody has: a key, or for a handle a handle. Undefined where nothing is near. */
export type SuggestOwner = (written: string) => string | undefined

/** To compare a name with all others takes long where there are many: after so many names that nobody has, none is suggested any more. */
const MOST_COMPARED = 200

/** Takes whom the data knows; what comes back is for one run. */
export function createOwnerSuggester({ everybody }: OwnerDirectory): SuggestOwner {
  const handles = everybody.flatMap(({ value }) => value.handles)
  const keys = everybody.map(({ key }) => key)
  const names = new Map(everybody.map(({ key, value }) => [value.name, key]))
  const known = new Map<string, string | undefined>()
  const suggest = (written: string): string | undefined => {
    const handle = written.startsWith('@') ? nearest(written, handles, 0.7) : undefined
    if (handle !== undefined) return handle
    const word = written.replace(/^@(?:.*\/)?/, '')
    const name = nearest(word, [...names.keys()], 0.7)
    return nearest(word, keys, 0.6) ?? (name === undefined ? undefined : names.get(name)) ?? extended(word, keys)
  }
  return (written) => {
    if (!known.has(written) && known.size < MOST_COMPARED) known.set(written, suggest(written))
    return known.get(written)
  }
}

/** The one key that begins as the word does: `hana-sakamoto` for `hana`, or the other way round. */
function extended(word: string, keys: readonly string[]): string | undefined {
  const [first, ...others] = keys.filter((key) => key.startsWith(`${word}-`) || word.startsWith(`${key}-`))
  return others.length === 0 ? first : undefined
}
