import type { VNode } from 'preact'
import { z } from 'zod'
import type { ComponentModule, ComponentProps } from '../../model/component.ts'
import type { Term } from '../../model/data.ts'
import type { ComponentWords } from '../words/component-words.ts'
import { componentWords } from '../words/words.ts'
import { Aside } from './parts/aside.tsx'
import { DataSource } from './parts/data-source.tsx'
import { Joined } from './parts/joined.tsx'
import { uniqueIds } from './parts/unique-ids.ts'

/** So many words still fit on a screen or two; more are found by their letter. */
const WITHOUT_LETTERS = 20

const attributes = z.strictObject({})

/** All words of the glossary and what they mean, in the order of the alphabet: `::glossary`. */
export const glossary: ComponentModule = { form: 'line', attributes, Component }

function Component({ context }: ComponentProps): VNode | null {
  const words = componentWords(context.lang)
  const collator = new Intl.Collator(words.locale)
  const rows = [...context.data.glossary].sort((a, b) => collator.compare(a.value.term, b.value.term))
  if (rows.length === 0) return null
  const ids = uniqueIds(
    'term',
    rows.map(({ value }) => value.term),
  )
  const entries = rows.map(({ value }, index) => ({ term: value, id: ids[index] ?? '' }))
  return (
    <>
      {groupsOf(entries).map(([letter, group]) => (
        <>
          {letter !== '' && <p class="glossary-letter">{letter}</p>}
          <dl class="glossary">
            {group.map((entry) => (
              <Entry {...entry} words={words} />
            ))}
          </dl>
        </>
      ))}
      <DataSource rows={context.data.glossary} context={context} />
    </>
  )
}

interface GlossaryEntry {
  readonly term: Term
  readonly id: string
}

function Entry({ term: { term, definition, also, page }, id, words }: GlossaryEntry & { readonly words: ComponentWords }): VNode {
  return (
    <>
      <dt id={id}>
        <dfn>{term}</dfn>
        {also.length > 0 && (
          <Aside words={words}>
            {words.also}
            <Joined items={also} locale={words.locale} />
          </Aside>
        )}
      </dt>
      <dd>
        {definition}
        {page !== undefined && (
          <>
            {' '}
            <a href={page}>{words.moreAbout(term)}</a>
          </>
        )}
      </dd>
    </>
  )
}

/** The entries by their letter, or all under none where they are few. */
function groupsOf(entries: readonly GlossaryEntry[]): readonly (readonly [string, readonly GlossaryEntry[]])[] {
  if (entries.length <= WITHOUT_LETTERS) return [['', entries]]
  const groups = new Map<string, GlossaryEntry[]>()
  for (const entry of entries) {
    const letter = letterOf(entry.term.term)
    groups.set(letter, [...(groups.get(letter) ?? []), entry])
  }
  return [...groups]
}

/** What a word is found under: its first letter, or `#` where it begins with none. */
function letterOf(term: string): string {
  const [letter = ''] = term.normalize('NFD').toUpperCase()
  return /\p{L}/u.test(letter) ? letter : '#'
}
