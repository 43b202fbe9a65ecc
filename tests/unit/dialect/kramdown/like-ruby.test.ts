import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { normalize } from '../../../oracle/normal-html.mjs'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

const PAIR = z.object({ text: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() })

test('documents made by a grammar are read as Ruby’s kramdown reads them', () => {
  const file = new URL('../../../data/kramdown/pairs.jsonl.gz', import.meta.url)
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(3000)
  for (const line of lines) {
    const { text, options, html } = PAIR.parse(JSON.parse(line))
    const have = normalize(readKramdown(text, optionsFrom(options)).html)
    if (have !== html) expect({ text, options, html: have }).toEqual({ text, options, html })
  }
})

/** kramdown's options in our spelling. */
function optionsFrom(options: Readonly<Record<string, unknown>>): KramdownOptions {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
  )
}
