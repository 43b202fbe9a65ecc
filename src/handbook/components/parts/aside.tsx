import type { ComponentChildren, VNode } from 'preact'
import type { ComponentWords } from '../../words/component-words.ts'

interface AsideProps {
  readonly children: ComponentChildren
  readonly words: ComponentWords
}

/** What is said by the way, quietly and in brackets. */
export function Aside({ children, words: { aside } }: AsideProps): VNode {
  return (
    <span class="detail">
      {aside.before}
      {children}
      {aside.after}
    </span>
  )
}
