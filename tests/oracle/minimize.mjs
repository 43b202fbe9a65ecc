// Makes a document that shows a difference as small as it goes.

/** The smallest text that is found for which `differs` still holds. */
export async function minimize(text, differs) {
  let best = text
  for (const unit of ['\n', '']) {
    let size = Math.max(1, Math.ceil(split(best, unit).length / 2))
    for (let rounds = 0; size >= 1 && rounds < 400; rounds++) {
      let isSmaller = false
      for (let at = 0; at < split(best, unit).length; at += size) {
        const parts = split(best, unit)
        parts.splice(at, size)
        const shorter = parts.join(unit)
        if (shorter !== best && (await differs(shorter))) {
          best = shorter
          isSmaller = true
          at -= size
        }
      }
      if (!isSmaller) {
        if (size === 1) break
        size = Math.max(1, size >> 1)
      }
    }
  }
  return best
}

function split(text, unit) {
  return unit === '' ? [...text] : text.split(unit)
}
