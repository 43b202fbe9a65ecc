// Holds our parser against kramdown's own published cases, or those of its GFM parser.
//
//   node tests/oracle/published-cases.mjs FOLDER [--input GFM] [--ruby] [--show N]
//
// FOLDER is test/testcases of a copy of gettalong/kramdown or kramdown/parser-gfm: each `.text` with `.html` and, where it has them, options.
// Without its `.html`, or with --ruby, a case is held against what the installed kramdown makes of it.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { normalize } from './normal-html.mjs'
import { answerFrom, loadKramdown } from './our-kramdown.mjs'
import { startKramdown } from './ruby-kramdown.mjs'

/** What is not there, by the names of cases or of options. */
const LEFT_OUT = [
  [/html_to_native/, 'HTML elements stay what they are'],
  [/transliterat|vietnam/, 'ids are not transliterated'],
  [/highlight|rouge|coderay|minted/, 'code is highlighted by others'],
  [/ritex|katex|itex2mml|mathjax|sskatex|math_engine|gh128/, 'formulas are set by others'],
  [/cjk/, 'line breaks between ideographs stay'],
  [/^man\/|latex|entity_output|(?:remove_block|remove_span)_html_tags/, 'for other output than HTML for browsers'],
  [/with_header_links/, 'links at headings are made by the site'],
  [/show-whitespaces|whitespace$/, 'white space of code is not marked'],
  [/template|standalone_document/, 'templates are those of the site'],
]

const { values, positionals } = parseArgs({
  options: {
    input: { type: 'string', default: 'kramdown' },
    ruby: { type: 'boolean', default: false },
    show: { type: 'string', default: '10' },
  },
  allowPositionals: true,
})
const [folder] = positionals
if (folder === undefined) throw new Error('FOLDER is missing')
const kramdown = await loadKramdown()
const ruby = startKramdown()
const counted = { passed: 0, failed: 0, 'left out': 0 }
for (const name of namesOfCases()) {
  const options = optionsOf(name)
  const reason = reasonToLeaveOut(name, options)
  if (reason !== undefined) {
    counted['left out']++
    console.log(`left out ${name}: ${reason}`)
    continue
  }
  const text = readFileSync(`${join(folder, name)}.text`, 'utf8')
  const want = normalize(await expectedOf(name, text, options))
  const have = normalize(answerFrom(kramdown, text, options).html)
  if (want === have) counted.passed++
  else if (counted.failed++ < Number(values.show))
    console.log(`failed ${name}\n  kramdown ${JSON.stringify(want)}\n  ours     ${JSON.stringify(have)}`)
}
ruby.stop()
console.log(
  Object.entries(counted)
    .map(([what, count]) => `${what} ${count}`)
    .join(', '),
)
process.exitCode = counted.failed > 0 ? 1 : 0

function namesOfCases() {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.text'))
    .map((file) => file.slice(0, -'.text'.length))
    .sort()
}

/** The options of a case: its own, those of its folder, or what kramdown's tests go by. */
function optionsOf(name) {
  const file = [`${name}.options`, join(dirname(name), 'options')].map((path) => join(folder, path)).find((path) => existsSync(path))
  const written = file === undefined ? { auto_ids: false, footnote_nr: 1 } : parse(readFileSync(file, 'utf8'))
  return { input: values.input, ...Object.fromEntries(Object.entries(written).map(([key, value]) => [key.replace(/^:/, ''), value])) }
}

function reasonToLeaveOut(name, options) {
  const words = [name, ...Object.keys(options).filter((key) => options[key] !== false)]
  return LEFT_OUT.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1]
}

async function expectedOf(name, text, options) {
  const file = [`${name}.html.19`, `${name}.html`].map((path) => join(folder, path)).find((path) => existsSync(path))
  if (file !== undefined && !values.ruby) return readFileSync(file, 'utf8')
  const { html, error } = await ruby.ask(text, options)
  return error === undefined ? html : `Ruby: ${error}`
}
