// Looks for input that the parser fails on: random bytes, documents made by the grammar, mutations of those, and directives among them.
//
//   node tests/oracle/crashes.mjs [--count N] [--seed N]
import { parseArgs } from 'node:util'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { createGrammar, randomOptions } from './grammar.mjs'
import { createMutations } from './mutations.mjs'
import { loadKramdown, optionsFrom } from './our-kramdown.mjs'
import { createRandom } from './random.mjs'

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } })
const random = createRandom(Number(values.seed))
const fromGrammar = createGrammar(random)
const { kramdownParse } = await loadKramdown()
const sources = random.times(200, 200, fromGrammar).filter((text) => text.length > 20)
const fromMutations = createMutations(random, sources)
const SIGNS = '*_`<>[](){}:|"\'\\!#+-=^~$&. \t\n\r\u0000ab1é日\ud83d\ude00\u2028'

function fromSigns() {
  return random.times(1, 60, () => SIGNS.charAt(random.below(SIGNS.length))).join('')
}

const DIRECTIVES = { block: new Set(['note', 'card']), text: new Set(['badge']) }
const PIECES = [
  ':::note',
  '::::card[a]{b="c"}',
  ':::',
  '::::',
  '::card',
  ':badge[',
  ':badge[a]{',
  ']',
  '}',
  '{:.x}',
  '- ',
  '> ',
  '  ',
  '| ',
  '\n',
  '\n',
  '\n\n',
]

function fromDirectives() {
  return random.times(1, 40, () => (random.chance(0.1) ? fromGrammar() : random.pick(PIECES))).join('')
}

const failures = []
for (let index = 0; index < Number(values.count); index++) {
  const text = random.pick([fromGrammar, fromMutations, fromSigns, fromDirectives])()
  const options = { ...optionsFrom(randomOptions(random)), ...(random.chance(0.5) && { directives: DIRECTIVES }) }
  try {
    unified().use(kramdownParse, options).parse(new VFile(text))
  } catch (error) {
    failures.push(text)
    if (failures.length <= 5) console.log(JSON.stringify(text), error)
  }
}
console.log(`${values.count} documents, ${failures.length} failures`)
