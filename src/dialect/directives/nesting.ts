import type { Construct, ParseContext } from 'micromark-util-types'

/** How many boxes are open on each line of a text while it is read. */
type OpenBoxes = Map<number, number>

/**
 * A construct whose content is read after it, tried only where fewer of its kind than the limit are open. A box is read before what it holds, so its
 * lines are known by then; to note them again, when it is read a second time, changes nothing.
 */
export function noDeeperThan(limit: number, construct: Construct): Construct {
  const open = new WeakMap<ParseContext, OpenBoxes>()
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const boxes = open.get(this.parser) ?? new Map<number, number>()
      open.set(this.parser, boxes)
      const first = this.now().line
      const depth = boxes.get(first) ?? 0
      if (depth >= limit) return nok
      return construct.tokenize.call(
        this,
        effects,
        (code) => {
          const last = this.now().line
          for (let line = first + 1; line <= last; line += 1) boxes.set(line, Math.max(boxes.get(line) ?? 0, depth + 1))
          return ok(code)
        },
        nok,
      )
    },
  }
}
