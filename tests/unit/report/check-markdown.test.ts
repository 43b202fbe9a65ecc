import type { RootContent } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { checkReportMarkdown } from '../../../src/report/check-markdown.ts'
import { anchor, letterCase, reportOf, skipped } from './sample-report.ts'

test('a clean check is a heading and a line', () => {
  expect(checkReportMarkdown(reportOf([]))).toBe('## Handbook check: nothing is wrong\n\n1,487 pages in 1.2 s.\n')
})

test('a check is a heading, a table of rules, and findings by file, the gravest first', () => {
  const found = [letterCase, anchor, skipped, { ...anchor, file: 'content/a.md' }]
  const notes = ['2 addresses were not asked.']
  expect(checkReportMarkdown(reportOf(found, { prefix: 'docs/', notes }))).toBe(`## Handbook check: 2 errors, 1 warning

| Rule | Level | Findings | What is judged |
| :--- | :--- | ---: | :--- |
| \`link/anchor\` | error | 2 | ${reportOf([]).rules.get('link/anchor')?.summary ?? ''} |
| \`link/case\` | warning | 1 | ${reportOf([]).rules.get('link/case')?.summary ?? ''} |
| \`source/skipped\` | info | 1 | ${reportOf([]).rules.get('source/skipped')?.summary ?? ''} |

\`docs/content/people/benefits.md\`

- 3:9 **error** \`link/anchor\` \`#pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)\`
- 1:3 **warning** \`link/case\` \`/Team/ is /team/\`

\`docs/content/a.md\`

- 3:9 **error** \`link/anchor\` \`#pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)\`

\`2 addresses were not asked.\`

1,487 pages, 2 errors, 1 warning, 1 info in 1.2 s.
`)
})

test('what is more than 30 findings folds out', () => {
  const text = checkReportMarkdown(reportOf([...Array<Diagnostic>(40).fill(letterCase), anchor]))
  const [shown = '', folded = ''] = text.split('<details><summary>11 more findings</summary>')
  expect(shown.match(/^- .*\*\*error\*\*/gm)).toHaveLength(1)
  expect(shown.match(/^- .*\*\*warning\*\*/gm)).toHaveLength(29)
  expect(folded.match(/^- .*\*\*warning\*\*/gm)).toHaveLength(11)
  expect(folded).toMatch(/\n\n<\/details>\n\n1,487 pages/)
})

test('it is less than a mebibyte, and says what is left out', () => {
  const found = Array.from({ length: 20_000 }, (_, index) => ({ ...letterCase, message: `${'語'.repeat(500)} ${String(index)}` }))
  const text = checkReportMarkdown(reportOf(found))
  expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20)
  const listed = text.match(/^- /gm)?.length ?? 0
  expect(listed).toBeGreaterThan(500)
  expect(text).toContain(`\n… and ${(20_000 - listed).toLocaleString('en')} findings more\n\n</details>\n`)
})

describe('whatever is written in files', () => {
  const words = [
    'a | b \\| c',
    '`one` ``two``` `',
    ' ',
    '',
    '`',
    '<script>alert(1)</script><!-- </details>',
    'https://evil.example @everyone #1 !2 ~label',
    '[x](https://evil.example) ![y](z.png) **b** $`m`$',
    'line\nbreak\r\n\r\n# Heading\n\n/close\n- item',
    '\u001b[2J\u202e ##[error]x',
  ]
  const found = words.map((text): Diagnostic => ({ ...letterCase, message: text, file: `content/${text}.md`, rule: `rule/${text}` }))
  const text = checkReportMarkdown(reportOf(found, { notes: words }))
  const tree = unified()
    .data('micromarkExtensions', [gfmTable(), gfmAutolinkLiteral()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown()])
    .use(remarkParse)
    .parse(text)

  test('it is a heading, a table and lists still, without links, images and HTML', () => {
    const types = new Set<string>()
    visit(tree, ({ type }) => void types.add(type))
    expect([...types].sort()).toEqual(
      ['heading', 'inlineCode', 'list', 'listItem', 'paragraph', 'root', 'strong', 'table', 'tableCell', 'tableRow', 'text'].sort(),
    )
    expect(tree.children.filter(({ type }) => type === 'heading')).toHaveLength(1)
  })

  test('each row of the table has four cells', () => {
    const table = tree.children.find((node): node is Extract<RootContent, { type: 'table' }> => node.type === 'table')
    expect(table?.children).toHaveLength(words.length + 1)
    expect(table?.children.map(({ children }) => children.length)).toEqual(Array(words.length + 1).fill(4))
  })

  test('the words can be read as they are', () => {
    const spans: string[] = []
    visit(tree, 'inlineCode', ({ value }) => void spans.push(value))
    expect(spans).toContain('a | b \\| c')
    expect(spans).toContain('`one` ``two``` `')
    // In a table a code span cannot hold a backslash before a pipe: there are two.
    expect(spans).toContain('rule/a | b \\\\| c')
    expect(spans).toContain('line\\u000abreak\\u000d\\u000a\\u000d\\u000a# Heading\\u000a\\u000a/close\\u000a- item')
  })
})
