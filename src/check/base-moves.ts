import { createHash } from 'node:crypto'
import { commonLines, isPageFile, type Likeness, type MovableFile } from './base-likeness.ts'

interface Candidate {
  readonly from: string
  readonly to: string
  readonly rank: number
}

/** The same bytes go before all that is alike, and of two that are equally alike, the one that kept its name goes first. */
const SAME_BYTES = 2
const SAME_NAME = 0.001

/**
 * Finds files that moved: takes those that are gone and those that are new, gives the new path of each that surely moved. The same bytes
 * go first, then pages by the text that they have in common. A file became one other at most; where two would do equally well, none is
 * sure.
 */
export function findMoves(gone: readonly MovableFile[], added: readonly MovableFile[]): ReadonlyMap<string, string> {
  const candidates = [...sameBytes(gone, added), ...commonLines(gone.filter(isPageFile), added.filter(isPageFile))].map(
    ({ from, to, likeness }) => ({
      from,
      to,
      rank: likeness + (nameOf(from) === nameOf(to) ? SAME_NAME : 0),
    }),
  )
  const moves = new Map<string, string>()
  const settled = new Set<string>()
  const taken = new Set<string>()
  for (const group of groupsByRank(candidates)) {
    const open = group.filter(({ from, to }) => !settled.has(from) && !taken.has(to))
    const [froms, tos] = [countBy(open, 'from'), countBy(open, 'to')]
    for (const { from, to } of open) {
      settled.add(from)
      if (froms.get(from) !== 1 || tos.get(to) !== 1) continue
      moves.set(from, to)
      taken.add(to)
    }
  }
  return moves
}

function sameBytes(gone: readonly MovableFile[], added: readonly MovableFile[]): readonly Likeness[] {
  const byDigest = new Map<string, MovableFile[]>()
  for (const file of added) addTo(byDigest, digestOf(file), file)
  return gone
    .filter(({ bytes }) => bytes.length > 0)
    .flatMap((from) => (byDigest.get(digestOf(from)) ?? []).map((to) => ({ from: from.file, to: to.file, likeness: SAME_BYTES })))
}

function digestOf({ bytes }: MovableFile): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The candidates of one rank together, the best first. */
function groupsByRank(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const byRank = new Map<number, Candidate[]>()
  for (const candidate of candidates) addTo(byRank, candidate.rank, candidate)
  return [...byRank].sort(([a], [b]) => b - a).map(([, group]) => group)
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

function countBy(candidates: readonly Candidate[], side: 'from' | 'to'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const candidate of candidates) counts.set(candidate[side], (counts.get(candidate[side]) ?? 0) + 1)
  return counts
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
