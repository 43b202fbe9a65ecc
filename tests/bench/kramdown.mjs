// Measures the kramdown parser: CPU time a megabyte of a handbook's pages, warm, on one thread; and families of documents made to be slow.
//
//   node tests/bench/kramdown.mjs [FOLDER [--json]]
//
// FOLDER holds Markdown files; without it only the families are measured, and with --json only the files.
import { Buffer } from 'node:buffer'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { optionsFrom, loadKramdown } from '../oracle/our-kramdown.mjs'
import { slowFamilies } from '../oracle/slow-families.mjs'

const { kramdownParse } = await loadKramdown()
const processor = unified()
  .use(kramdownParse, optionsFrom({ hard_wrap: false }))
  .freeze()
const parse = (text) => processor.parse(new VFile(text))

function spent(run) {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const [folder, isJson] = process.argv.slice(2)
const rates = []
if (folder) {
  const texts = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---\r?\n[^]*?\n---[ \t]*\r?\n/, ''))
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  for (let round = 0; round < 3; round++) {
    const time = spent(() => {
      for (const text of texts) parse(text)
    })
    rates.push(time / megabytes)
    if (isJson) continue
    console.log(
      `${megabytes.toFixed(1)} MB in ${time.toFixed(0)} ms of CPU: ${(time / megabytes).toFixed(0)} ms/MB, heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`,
    )
  }
}
if (isJson) console.log(JSON.stringify(rates))
for (const [name, make] of isJson ? [] : Object.entries(slowFamilies)) {
  const times = [125_000, 250_000, 500_000, 1_000_000].map((size) => {
    const text = make(size)
    let result
    try {
      result = `${spent(() => parse(text)).toFixed(0)}`
    } catch (error) {
      result = String(error).slice(0, 60)
    }
    return result
  })
  console.log(`${name.padEnd(28)} ${times.map((time) => time.padStart(7)).join(' ')}  ms at 125, 250, 500, 1000 kB`)
}
