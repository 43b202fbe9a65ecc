/** The middle one of some numbers; the upper of two. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** Numbers from 0 up to 1, always the same ones (Park and Miller, 1988). */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** The medians and bounds of some measured numbers in words: `1.52 (1.48–1.70)`; one number alone has no bounds. */
export function spread(values, digits = 2) {
  if (values.length === 0) return '–'
  const middle = median(values).toFixed(digits)
  return values.length === 1 ? middle : `${middle} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`
}
