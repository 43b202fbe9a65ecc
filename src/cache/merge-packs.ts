import { soundBytes, type PackFile } from './pack-file.ts'
import type { PackWriter } from './pack-writer.ts'

/** A file goes into a new one that is not much smaller: so there are few files, and a large one is seldom written anew. */
const MUCH_LARGER = 8

/** How many times a page is carried over without being used: by runs for another audience, or of another branch. */
const OLDEST = 3

/** Bytes that a folder holds at most, where twice what a run uses is not more. */
const LIMIT = 256 << 20

/** Has a writer take over what is still wanted of those pack files that need not stay; gives them. `used`: the keys that the run asked for and got. */
export function mergePacks(packs: readonly PackFile[], writer: PackWriter, used: ReadonlySet<string>): readonly PackFile[] {
  if (isTooMuch(packs, writer, used)) {
    for (const pack of packs) carryOver(pack, writer, used, 0)
    return packs
  }
  const merged: PackFile[] = []
  for (const pack of [...packs].sort((a, b) => a.size - b.size)) {
    if (pack.size > writer.size() * MUCH_LARGER) break
    carryOver(pack, writer, used, OLDEST)
    merged.push(pack)
  }
  return merged
}

function isTooMuch(packs: readonly PackFile[], writer: PackWriter, used: ReadonlySet<string>): boolean {
  const all = packs.reduce((sum, { size }) => sum + size, writer.size())
  if (all <= LIMIT) return false
  const inUse = packs.flatMap(({ entries }) => entries).filter(({ key }) => used.has(key))
  return all > 2 * inUse.reduce((sum, { face, body }) => sum + face.length + body.length, writer.size())
}

/** `oldest`: the age up to which pages stay that were not used. */
function carryOver(pack: PackFile, writer: PackWriter, used: ReadonlySet<string>, oldest: number): void {
  for (const entry of pack.entries) {
    const age = used.has(entry.key) ? 0 : entry.age + 1
    if (age > oldest || writer.keys().has(entry.key)) continue
    const [face, body] = [soundBytes(pack, entry.face), soundBytes(pack, entry.body)]
    if (face && body) writer.add(entry.key, { face, body }, age)
  }
}
