// Writes pairs of a document and what Ruby's kramdown makes of it, in normal form, for tests that have no Ruby.
//
//   node tests/oracle/make-data.mjs [--count N] [--seed N]
//
// All documents are made by the grammar. Those that the parser reads in another way are told, and left out.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { createGrammar, randomOptions } from './grammar.mjs'
import { normalize } from './normal-html.mjs'
import { answerFrom, loadKramdown } from './our-kramdown.mjs'
import { createRandom } from './random.mjs'
import { startKramdown } from './ruby-kramdown.mjs'

const { values } = parseArgs({ options: { count: { type: 'string', default: '3000' }, seed: { type: 'string', default: '2024' } } })
const random = createRandom(Number(values.seed))
const makeDocument = createGrammar(random)
const kramdown = await loadKramdown()
const ruby = startKramdown()
const lines = []
const left = []
while (lines.length < Number(values.count)) {
  const text = makeDocument()
  const options = randomOptions(random)
  const { html, error } = await ruby.ask(text, options)
  if (error) continue
  const normal = normalize(html)
  if (normalize(answerFrom(kramdown, text, options).html) === normal) lines.push(JSON.stringify({ text, options, html: normal }))
  else left.push(text)
}
ruby.stop()
const file = fileURLToPath(new URL('../data/kramdown/pairs.jsonl.gz', import.meta.url))
writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: 9 }))
console.log(`${lines.length} pairs, ${left.length} left out`)
