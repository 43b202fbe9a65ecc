import type { Properties } from 'hast'

/** What stands in the place of a `style` attribute, which the policy of pages forbids. */
interface Styled {
  readonly classes: readonly string[]
  readonly attributes: Properties
}

/** Declarations that a class of the stylesheet for formulas says as well. The first pattern that fits one holds. */
const CLASSES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^border:/, 'math-box'],
  [/^border-(?:left|right|top|bottom):.*dashed/, 'math-dashed-$side'],
  [/^border-(?:left|right|top|bottom):/, 'math-line-$side'],
  [/^padding-(?:left|right):0(?:em|pt)?$/, 'math-flush-$side'],
]

/** Takes what Temml writes into a `style` attribute; declarations that have neither a class nor an attribute go. */
export function fromStyle(style: string): Styled {
  const classes: string[] = []
  const attributes: Properties = {}
  for (const declaration of style.split(';').map((text) => text.trim().replace(/:\s+/, ':'))) {
    const [, property, value] = /^(color|background-color):(#[\da-f]{3,8}|[a-z]+)$/i.exec(declaration) ?? []
    if (property !== undefined) attributes[property === 'color' ? 'mathcolor' : 'mathbackground'] = value
    const name = CLASSES.find(([pattern]) => pattern.test(declaration))?.[1]
    if (name !== undefined) classes.push(name.replace('$side', /^[a-z]+-([a-z]+)/.exec(declaration)?.[1] ?? ''))
  }
  return { classes, attributes }
}
