import { z } from 'zod'
import type { Term } from '../../../model/data.ts'
import { defineKind, type DataKind } from '../data-kind.ts'
import { address, audience, many, words } from '../shapes.ts'

const row = z.strictObject({
  term: words.meta({ description: 'The word or the abbreviation' }),
  definition: words.meta({ description: 'What it means here, in a sentence or two' }),
  also: many(words).default([]).meta({ description: 'Other words for the same thing' }),
  page: address.exactOptional().meta({ description: 'The page that says more: /… on this site, or https://…' }),
  audience: audience.exactOptional(),
})

/** `glossary.yaml`. */
export const GLOSSARY: DataKind<Term> = defineKind({
  name: 'glossary',
  description: 'Words that have a sense of their own here',
  shape: 'list',
  row,
  references: [],
})
