import type { Search } from '../../search/open-search.ts'
import type { SearchWords } from '../../search/words/search-words.ts'
import { create } from './create.ts'

/** The choices of a section and an owner; one that has nothing to choose from stays hidden. */
export interface Filters {
  readonly element: HTMLElement
  readonly fill: (search: Search) => Promise<void>
  readonly chosen: () => { readonly section?: string; readonly owner?: string }
}

const NAMES = ['section', 'owner'] as const

/** Makes the choices. `onChange` is told of each that the reader makes. */
export function createFilters(words: SearchWords, onChange: () => void): Filters {
  const open = { section: words.allSections, owner: words.allOwners }
  const selects = NAMES.map((name) => {
    const select = create('select', { name, 'aria-label': words[name], hidden: '' }, create('option', { value: '' }, open[name]))
    select.addEventListener('change', onChange)
    return { name, select }
  })
  return {
    element: create('div', { class: 'search-filters' }, ...selects.map(({ select }) => select)),
    async fill(search) {
      const counts = await search.choices()
      const collator = new Intl.Collator(document.documentElement.lang || 'en', { numeric: true })
      for (const { name, select } of selects) {
        const values = Object.entries(counts[name] ?? {}).sort(([a], [b]) => collator.compare(a, b))
        select.append(...values.map(([value, count]) => create('option', { value }, `${value} (${String(count)})`)))
        select.hidden = values.length < 2
      }
    },
    chosen: () => Object.fromEntries(selects.flatMap(({ name, select }) => (select.value === '' ? [] : [[name, select.value]]))),
  }
}
