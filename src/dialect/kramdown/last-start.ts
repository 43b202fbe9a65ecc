/** The number of the last of some starts, in rising order, that is not behind a place; 0 where all are. Takes steps as the logarithm of their number. */
export function lastStart(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
