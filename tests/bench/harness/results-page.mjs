import { BUDGETS } from './budgets.mjs'
import { middle, ratios, samplesOf } from './figures.mjs'
import { spread } from './numbers.mjs'
import { PARTS } from './parts.mjs'
import { titleOf } from './peers.mjs'
import { PROJECT_NAMES } from './projects.mjs'

const PEER_NAMES = ['hugo', 'eleventy', 'vitepress']

const PREFACE = `# What was measured last

\`npm run bench -- --write\` wrote this page. Whole processes, one after the other, each step once in each round: medians (lowest–highest). Ratios are
of two runs in the same round. Quote ratios: seconds are this machine's. Peak memory is that of the largest process.

\`s370\` to \`s12000\` are a real handbook reduced to what every generator can build; \`real\` is the same handbook as it was written, in part or
repeated; \`sample\` is the handbook of this repository.
`

/** The whole page of results as Markdown. */
export function resultsPage(all) {
  const order = (name) => {
    const [part, size] = name.split(' ')
    return Object.keys(PARTS).indexOf(part) * 100 + PROJECT_NAMES.indexOf(size)
  }
  const names = Object.keys(all).sort((a, b) => order(a) - order(b))
  return [PREFACE, budgetTable(all), sizeTable(all), ...names.map((name) => section(all[name]))].join('\n')
}

/** What one part measured on one handbook, as a table and the command lines that it ran. */
export function section(entry) {
  const { part, size, pages, bytes, steps, rounds, date, machine, load } = entry
  const peer = steps.find(({ id }) => PEER_NAMES.includes(id))
  const rows = steps.map(({ id, label, samples }) => {
    const [walls, cpus, peaks] = ['wall', 'cpu', 'peak'].map((key) => samplesOf(entry, id, key))
    const ratio = peer ? [id === peer.id || samples.length !== peer.samples.length ? '' : spread(ratios(entry, id, peer.id))] : []
    return [label, spread(walls, middle(walls) < 0.1 ? 3 : 2), spread(cpus), spread(peaks, 0), ...ratio]
  })
  const heads = ['', 'wall s', 'CPU s', 'peak MiB', ...(peer ? [`÷ ${titleOf(peer.id)}`] : [])]
  const lines = [...new Set(steps.map(({ words }) => words))]
  return `## ${part}: ${size}

${PARTS[part].title}, ${number(pages)} pages, ${(bytes / 1e6).toFixed(1)} MB of Markdown; ${plural(rounds, 'round')} on ${date}, load before ${load}; ${machine}.

${table(heads, rows)}
\`\`\`
${lines.join('\n')}
\`\`\`
`
}

function budgetTable(all) {
  const rows = BUDGETS.map(({ budget, most, unit, of, judge = middle }) => {
    const samples = of(all)
    const digits = most >= 100 ? 0 : most < 0.1 ? 3 : 2
    if (samples.length === 0) return [budget, `≤ ${String(most)} ${unit}`, 'not measured', '', '']
    const figure = judge(samples)
    return [
      budget,
      `≤ ${String(most)} ${unit}`,
      `${spread(samples, digits)} ${unit}`,
      (figure / most).toFixed(2),
      figure <= most ? 'yes' : '**no**',
    ]
  })
  return `## Budgets\n\n${table(['', 'budget', 'measured', 'of the budget', 'met'], rows)}`
}

function sizeTable(all) {
  const rows = PROJECT_NAMES.filter((size) => all[`cold ${size}`]).map((size) => {
    const { [`cold ${size}`]: cold, [`warm ${size}`]: warm } = all
    const wall = (entry, id) => spread(samplesOf(entry, id))
    const perPage = (1000 * middle(samplesOf(cold, 'cold'))) / cold.pages
    return [
      size,
      number(cold.pages),
      wall(cold, 'cold'),
      perPage.toFixed(2),
      spread(samplesOf(cold, 'cold', 'peak'), 0),
      wall(warm, 'unchanged'),
      wall(warm, 'paragraph'),
    ]
  })
  const heads = ['', 'pages', 'cold, s', 'ms a page', 'peak MiB', 'nothing changed, s', 'one paragraph, s']
  return rows.length === 0 ? '' : `## Sizes\n\n${table(heads, rows)}`
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`
  return line(heads) + line(heads.map((_, index) => (index === 0 ? ':---' : '---:'))) + rows.map(line).join('')
}

function number(value) {
  return value.toLocaleString('en')
}

function plural(count, noun) {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
