// Compares our parser with what kramdown made of the pages of a handbook.
//
//   node tests/oracle/corpus.mjs CORPUS [--show N] [--page PATH]
//
// CORPUS is a folder with `content/`, and `kramdown.jsonl.gz`: a line {path, html} for each page.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { normalize } from './normal-html.mjs'
import { answerFrom, loadKramdown } from './our-kramdown.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '5' }, page: { type: 'string' } },
})
const [corpus = '.'] = positionals
const kramdown = await loadKramdown()
const expected = new Map()
for (const line of gunzipSync(readFileSync(join(corpus, 'kramdown.jsonl.gz')))
  .toString()
  .split('\n')) {
  if (line === '') continue
  const { path, html } = JSON.parse(line)
  expected.set(path, html)
}
const counted = { pages: 0, equal: 0, blocks: 0, equalBlocks: 0 }
const differing = []
for (const file of readdirSync(join(corpus, 'content'), { recursive: true }).sort()) {
  if (!file.endsWith('.md')) continue
  const path = file.endsWith('.html.md') ? file.slice(0, -3) : file.replace(/\.md$/, '/index.html')
  const want = expected.get(path)
  if (want === undefined || (values.page && !path.includes(values.page))) continue
  counted.pages++
  const text = readFileSync(join(corpus, 'content', file), 'utf8').replace(/^---\r?\n[^]*?\n---[ \t]*\r?\n\s*\n?/, '')
  let have
  try {
    have = answerFrom(kramdown, text, { hard_wrap: false }).html
  } catch (error) {
    console.log(path, error)
    have = ''
  }
  const wantLines = normalize(want).split('\n')
  const haveLines = normalize(have).split('\n')
  const counts = new Map()
  for (const line of haveLines) counts.set(line, (counts.get(line) ?? 0) + 1)
  for (const line of wantLines) {
    counted.blocks++
    const count = counts.get(line) ?? 0
    if (count > 0) {
      counted.equalBlocks++
      counts.set(line, count - 1)
    }
  }
  if (wantLines.join('\n') === haveLines.join('\n')) counted.equal++
  else differing.push({ path, wantLines, haveLines })
}
for (const { path, wantLines, haveLines } of differing.slice(0, Number(values.show))) {
  const at = wantLines.findIndex((line, index) => line !== haveLines[index])
  const from = Math.max(0, at - 2)
  const [a = '', b = ''] = [wantLines[at], haveLines[at]]
  let sign = 0
  while (sign < a.length && a[sign] === b[sign]) sign++
  if (sign > 200) {
    console.log(`\n${path}\n  kramdown … ${a.slice(sign - 100, sign + 150)}\n  ours     … ${b.slice(sign - 100, sign + 150)}`)
    continue
  }
  console.log(
    `\n${path}\n  kramdown ${wantLines
      .slice(from, at + 3)
      .map((line) => line.slice(0, 300))
      .join('\n           ')}`,
  )
  console.log(
    `  ours     ${haveLines
      .slice(from, at + 3)
      .map((line) => line.slice(0, 300))
      .join('\n           ')}`,
  )
}
const { pages, equal, blocks, equalBlocks } = counted
console.log(`\npages equal ${equal} of ${pages} (${((100 * equal) / pages).toFixed(2)} %)`)
console.log(`lines equal ${equalBlocks} of ${blocks} (${((100 * equalBlocks) / blocks).toFixed(3)} %)`)
