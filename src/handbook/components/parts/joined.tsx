import type { ComponentChild, VNode } from 'preact'

interface JoinedProps {
  readonly items: readonly ComponentChild[]
  readonly locale: string
}

/** Things one after the other as a language lists them: `a, b and c`. */
export function Joined({ items, locale }: JoinedProps): VNode {
  const parts = new Intl.ListFormat(locale).formatToParts(items.map((_, index) => String(index)))
  return <>{parts.map(({ type, value }) => (type === 'element' ? items[Number(value)] : value))}</>
}
