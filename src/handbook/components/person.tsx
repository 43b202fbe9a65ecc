import type { VNode } from 'preact'
import { z } from 'zod'
import type { ComponentModule, ComponentProps } from '../../model/component.ts'
import { componentWords } from '../words/words.ts'
import { some } from './parts/attributes.ts'
import { PersonName } from './parts/names.tsx'

const attributes = z.strictObject({
  /** The person, where the brackets hold the words to show. */
  key: some.optional(),
})

/** A person in a text, by key: `:person[hana-sakamoto]`, or in words of the text's own, `:person[Hana]{key=hana-sakamoto}`. */
export const person: ComponentModule = {
  form: 'text',
  attributes,
  references: { label: 'people', key: 'people' },
  Component,
}

function Component({ attributes: { key }, label, context }: ComponentProps<z.infer<typeof attributes>>): VNode | null {
  const row = context.data.people.get(key ?? label)
  if (!row) return null
  const shown = key === undefined || label === '' ? row.value : { ...row.value, name: label }
  return <PersonName of={shown} today={context.today} words={componentWords(context.lang)} />
}
