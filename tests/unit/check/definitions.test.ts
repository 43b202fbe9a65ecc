import { expect, test } from 'vitest'
import { runRules } from '../../../src/check/run-rules.ts'
import { load, NO_CHECK_FACTS } from '../../support/load.ts'

const PAGE = `See [leave][1], [1] and ![plan][2].

[1]: /gone/
[2]: gone.png
[3]: /gone/ 'used below, at another line'

## Later

- [pay][3]
- [and leave][3]
- [unused]: /gone/

[never-used]: /gone/
`

test('what is wrong with a definition is told once, where it stands, with every place that uses it', async () => {
  const { site } = await load({ 'index.md': PAGE })
  const told = runRules(site, NO_CHECK_FACTS).map(({ rule, place, related = [] }) => ({
    rule,
    at: `${String(place?.line)}:${String(place?.column)}`,
    uses: related.map((use) => `${use.file}:${String(use.place?.line)}:${String(use.place?.column)} ${use.message}`),
  }))
  expect(told).toEqual([
    { rule: 'link/page', at: '3:1', uses: ['index.md:1:5 [1] is used here', 'index.md:1:17 [1] is used here'] },
    { rule: 'asset/missing', at: '4:1', uses: ['index.md:1:25 [2] is used here'] },
    { rule: 'link/page', at: '5:1', uses: ['index.md:9:3 [3] is used here', 'index.md:10:3 [3] is used here'] },
    { rule: 'ref/unused', at: '11:3', uses: [] },
    { rule: 'ref/unused', at: '13:1', uses: [] },
  ])
})

test('what is wrong with one fragment of a definition that is right is told at the definition too', async () => {
  const { findings } = await load({ 'index.md': '[a][x] [y]\n\n[x]: other.md#nowhere\n[y]: other.md', 'other.md': '' })
  expect(findings).toEqual(['index.md:3:1  error  link/anchor  #nowhere is not on /other/'])
})

test('where there is nothing wrong with it, nothing is told', async () => {
  const { findings } = await load({ 'index.md': '[a][x] [x]\n\n[x]: other.md\n[//]: # (/gone/)', 'other.md': '' })
  expect(findings).toEqual([])
})
