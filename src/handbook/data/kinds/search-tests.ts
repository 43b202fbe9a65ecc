import { z } from 'zod'
import type { SearchTest } from '../../../model/data.ts'
import { defineKind, type DataKind } from '../data-kind.ts'
import { audience, words } from '../shapes.ts'

const page = z.string().regex(/^\/(?![/\\])\S*$/, {
  error: ({ input }) =>
    typeof input === 'string' ? `is ${JSON.stringify(input)}, but must be the address of a page of this site: /people/leave/` : undefined,
})

const row = z.strictObject({
  query: words.meta({ description: 'What a reader types into the search' }),
  page: page.meta({ description: 'The page that they are looking for: /…' }),
  within: z.number().int().min(1).max(50).default(3).meta({ description: 'How many of the first pages it must be one of' }),
  lang: words.exactOptional().meta({ description: 'The language of the page on which they search; that of the site where it is left out' }),
  section: words.exactOptional().meta({ description: 'The section that they chose, by its title' }),
  audience: audience.exactOptional(),
})

/** `search-tests.yaml`. */
export const SEARCH_TESTS: DataKind<SearchTest> = defineKind({
  name: 'search-tests',
  description: 'What readers search for, and the page that they are to find',
  shape: 'list',
  row,
  references: [],
})
