import type { VNode } from 'preact'
import { z } from 'zod'
import type { ComponentModule, ComponentProps } from '../../model/component.ts'
import type { Row, Term } from '../../model/data.ts'
import { some } from './parts/attributes.ts'

const attributes = z.strictObject({
  /** The word of the glossary, where the brackets hold another form of it. */
  key: some.optional(),
})

/** A word of the glossary in a text: `:term[SLO]`, or in another form, `:term[objectives]{key=SLO}`. */
export const term: ComponentModule = {
  form: 'text',
  attributes,
  references: { label: 'glossary', key: 'glossary' },
  Component,
}

/** What it means stands in its title, for a pointer; a screen reader gets it with the link, or in words of its own that no search finds. */
function Component({ attributes: { key }, label, context }: ComponentProps<z.infer<typeof attributes>>): VNode | null {
  const row = termCalled(key ?? label, context.data.glossary)
  if (!row) return null
  const { definition, page } = row.value
  const shown = label === '' ? row.value.term : label
  if (page !== undefined) {
    return (
      <a class="term" href={page} title={definition}>
        {shown}
      </a>
    )
  }
  return (
    <span class="term" title={definition}>
      {shown}
      <span class="sr-only" data-generated="definition">{` (${definition})`}</span>
    </span>
  )
}

/** As the glossary writes it, or else in whatever case. */
function termCalled(name: string, glossary: readonly Row<Term>[]): Row<Term> | undefined {
  const namesOf = ({ value }: Row<Term>): readonly string[] => [value.term, ...value.also]
  return (
    glossary.find((row) => namesOf(row).includes(name)) ??
    glossary.find((row) => namesOf(row).some((candidate) => candidate.toLowerCase() === name.toLowerCase()))
  )
}
