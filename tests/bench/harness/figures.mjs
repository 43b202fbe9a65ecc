import { median } from './numbers.mjs'

/** The samples of a step of a measured part; none where it was not measured. */
export function samplesOf(entry, id, key = 'wall') {
  const step = entry?.steps.find((one) => one.id === id)
  return (step?.samples ?? []).map((sample) => sample[key]).filter((value) => value !== undefined)
}

/** One step's wall time divided by another's of the same round; none where the two were not measured alike. */
export function ratios(entry, id, other) {
  const [ours, theirs] = [samplesOf(entry, id), samplesOf(entry, other)]
  return ours.length === theirs.length ? ours.map((wall, round) => wall / theirs[round]) : []
}

/** What each round of one step took more than another, divided by a third. */
export function surplusRatios(entry, id, less, by) {
  const [more, base, divisor] = [id, less, by].map((name) => samplesOf(entry, name))
  return more.length === divisor.length ? more.map((wall, round) => (wall - base[round]) / divisor[round]) : []
}

/** The middle one, or undefined of none. */
export function middle(values) {
  return values.length === 0 ? undefined : median(values)
}
