import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planFixes } from '../../../src/check/fix/plan-fixes.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Page } from '../../../src/model/page.ts'
import { compile } from '../../support/compile.ts'

/** Markdown in which the address stands as one, and as a text that only looks so; and what can make text of a link. */
const PIECES = [
  '[a](A.md)',
  '[A.md](A.md "A.md")',
  '![A.md](A.md)',
  '[![A.md](A.md)](A.md)',
  '[![x](y.png)](A.md)',
  '[![x](A.md)](y.md)',
  '[a](<A.md>)',
  '[a][r]',
  '[r]',
  '\n\n[r]: A.md\n\n',
  '\n\n[A.md]: <A.md> (A.md)\n',
  '<a href="A.md">A.md</a>',
  "<a title='A.md' href='A.md'>",
  '</a>',
  '<img src=A.md alt=A.md>',
  '<div>\n<a href="A.md">\n</div>\n',
  '<!-- [a](A.md) -->',
  '\n```\n[a](A.md)\n```\n',
  '`[a](A.md)`',
  '| [a](A.md) | A.md |\n| - | - |\n| A.md | [b](A.md) |\n',
  '\n- [a](A.md)\n',
  '\n> [a](A.md)\n> ',
  '\n    [a](A.md)\n',
  '\n# [A.md](A.md)\n',
  '[^1]',
  '\n\n[^1]: [a](A.md)\n',
  'A.md',
  '{:title="A.md"}',
  '\\',
  '`',
  '*',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '!',
  '&amp;',
  '"',
  '\u{1F600}',
  '\t',
  ' ',
  '\n',
  '\n\n',
  '  ',
] as const

const document = fc
  .record({
    pieces: fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }),
    mark: fc.constantFrom('', '\uFEFF'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    front: fc.constantFrom('', '---\ntitle: A.md\n---\n'),
  })
  .map(({ pieces, mark, lineEnd, front }) => mark + (front + pieces.join('')).replaceAll('\n', lineEnd))

const [OLD, NEW] = ['A.md', '/new/']

/** The page of a text as it would be with the address mended, but for that. */
function shape({ html, slots, headings, text, anchors, facts }: Page) {
  const addresses = slots.map(({ url, kind, text: words }) => ({ url: url === OLD ? NEW : url, kind, words }))
  return {
    html,
    addresses,
    headings: headings.map(({ id, text: words }) => ({ id, words })),
    text,
    ids: anchors.map(({ id }) => id),
    labels: facts.definitions.map(({ label }) => label),
  }
}

test('of any document, the addresses change and nothing else; a second time there is nothing to change', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (before) => {
      const { page } = await compile(before, { markdown: { html: 'trusted' } })
      const findings = page.slots.flatMap(({ url, place, definition }): readonly Diagnostic[] => {
        const at = definition?.place ?? place
        if (url !== OLD || at === undefined) return []
        return [{ rule: 'x', severity: 'error', file: 'a.md', message: '', place: at, fix: { kind: 'address', from: OLD, to: NEW } }]
      })
      const { files, left } = planFixes(findings, () => before)
      const after = files[0]?.after ?? before
      expect(after.replaceAll(`="${NEW}" alt`, `=${OLD} alt`).replaceAll(NEW, OLD)).toBe(before)
      // HTML that is not closed may have no place.
      const isPlaced = page.slots.every(({ url, place }) => url !== OLD || place !== undefined)
      const again = await compile(after, { markdown: { html: 'trusted' } })
      if (isPlaced) expect({ left, ...shape(again.page) }).toEqual({ left: [], ...shape(page) })
    }),
    { numRuns: 400 },
  )
})
