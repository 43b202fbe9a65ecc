// Holds our parser against Ruby's kramdown, over random documents.
//
//   node tests/oracle/differential.mjs [--count N] [--seed N] [--corpus FOLDER] [--show N] [--minimize]
//
// Documents are made by a grammar; with a corpus, every second one of its pages' pieces. Needs Ruby with kramdown and its GFM parser.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createGrammar, randomOptions } from './grammar.mjs'
import { minimize } from './minimize.mjs'
import { createMutations } from './mutations.mjs'
import { normalize } from './normal-html.mjs'
import { answerFrom, loadKramdown } from './our-kramdown.mjs'
import { createRandom } from './random.mjs'
import { startKramdown } from './ruby-kramdown.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
    show: { type: 'string', default: '5' },
    minimize: { type: 'boolean', default: false },
  },
})
const random = createRandom(Number(values.seed))
const sources = values.corpus ? readSources(values.corpus) : []
const fromGrammar = createGrammar(random)
const fromCorpus = createMutations(random, sources)
const kramdown = await loadKramdown()
const ruby = startKramdown()

const counted = { compared: 0, equal: 0, refused: 0 }
const differing = []
for (let index = 0; index < Number(values.count); index++) {
  const text = values.corpus && index % 2 === 0 ? fromCorpus() : fromGrammar()
  const options = values.corpus && index % 2 === 0 ? { input: 'GFM', hard_wrap: false } : randomOptions(random)
  const result = await compare(text, options)
  if (result === undefined) counted.refused++
  else {
    counted.compared++
    if (result.isEqual) counted.equal++
    else differing.push({ text, options })
  }
}
for (const { text, options } of differing.slice(0, Number(values.show))) {
  const small = values.minimize ? await minimize(text, async (shorter) => (await compare(shorter, options))?.isEqual === false) : text
  const { want, have } = await compare(small, options)
  console.log(
    `\n${JSON.stringify(small)}  ${JSON.stringify(options)}\n  kramdown ${JSON.stringify(want)}\n  ours     ${JSON.stringify(have)}`,
  )
}
const { compared, equal, refused } = counted
console.log(`\nequal ${equal} of ${compared} (${((100 * equal) / compared).toFixed(3)} %), refused by kramdown ${refused}`)
ruby.stop()

async function compare(text, options) {
  const { html, error } = await ruby.ask(text, options)
  if (error) return undefined
  const want = normalize(html)
  let have
  try {
    have = normalize(answerFrom(kramdown, text, options).html)
  } catch (failure) {
    have = String(failure.stack)
  }
  return { isEqual: want === have, want, have }
}

function readSources(folder) {
  const content = join(folder, 'content')
  return readdirSync(content, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(join(content, file), 'utf8'))
}
