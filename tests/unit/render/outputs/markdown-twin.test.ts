import { describe, expect, test } from 'vitest'
import { route } from '../../../../src/model/route.ts'
import { renderFiles, viewOf } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'

describe('the Markdown twin of a page', () => {
  test('lies beside it', () => {
    const files = renderFiles(createSite({ pages: [{ route: '/' }, { route: '/a/' }, { route: '/b.html' }, { route: '/v1.2' }] }))
    expect([...files.keys()]).toEqual(expect.arrayContaining(['index.md', 'a/index.md', 'b.md', 'v1.2.md']))
  })

  test('holds the text as written, under the title where the text has no h1 of its own', () => {
    const files = renderFiles(
      createSite({
        pages: [
          { route: '/a/', frontMatter: { title: 'Leave' }, markdown: '\n\n  \nTake [days][1] off.\n\n[1]: ./days.md\n' },
          { route: '/b/', frontMatter: { title: 'Pay' }, markdown: '# Pay\n\nMonthly.', hasLeadingH1: true },
          { route: '/c/', frontMatter: { title: 'Soon' }, markdown: '\n' },
          { route: '/d/', frontMatter: { title: 'Code' }, markdown: '\n    indented\n' },
        ],
      }),
    )
    expect(files.get('a/index.md')).toBe('# Leave\n\nTake [days][1] off.\n\n[1]: ./days.md\n')
    expect(files.get('b/index.md')).toBe('# Pay\n\nMonthly.\n')
    expect(files.get('c/index.md')).toBe('# Soon\n')
    expect(files.get('d/index.md')).toBe('# Code\n\n    indented\n')
  })

  test('gives way to a file of the project, and is then not linked', () => {
    const asset = { route: route('/a/index.md'), source: '/p/a/index.md', file: 'public/a/index.md', size: 1 }
    const site = createSite({ pages: [{ route: '/a/', markdown: 'x' }], assets: [asset] })
    expect(renderFiles(site).get('a/index.md')).toBe('copy of /p/a/index.md')
    expect(viewOf(site, '/a/').markdownHref).toBe('')
  })

  test('does not take the path of another page', () => {
    const site = createSite({
      pages: [
        { route: '/a.html', markdown: 'twin' },
        { route: '/a.md', html: ['page'] },
      ],
    })
    expect(renderFiles(site).get('a.md')).toContain('page')
  })
})
