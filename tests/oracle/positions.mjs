// Looks, on the pages of a handbook, whether the source between the places of a node holds what the node says.
//
//   node tests/oracle/positions.mjs FOLDER [--show N]
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { misplacedNodes } from './misplaced-nodes.mjs'
import { loadKramdown, optionsFrom } from './our-kramdown.mjs'

const { kramdownParse } = await loadKramdown()
const processor = unified()
  .use(kramdownParse, optionsFrom({ hard_wrap: false }))
  .freeze()
const [folder = '.'] = process.argv.slice(2)
const counts = {}
const shown = []
for (const file of readdirSync(folder, { recursive: true }).sort()) {
  if (!file.endsWith('.md')) continue
  const text = readFileSync(join(folder, file), 'utf8')
  const tree = processor.parse(new VFile(text))
  for (const { kind, isRight, slice, wants } of misplacedNodes(tree, text)) {
    const count = (counts[kind] ??= { right: 0, wrong: 0 })
    if (isRight) count.right++
    else {
      count.wrong++
      if (shown.push(slice) <= 30) console.log(`${file} ${kind} wants ${JSON.stringify(wants)}, has ${JSON.stringify(slice.slice(0, 160))}`)
    }
  }
}
console.table(counts)
