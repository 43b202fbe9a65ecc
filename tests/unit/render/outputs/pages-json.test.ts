import { expect, test } from 'vitest'
import { renderFiles } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'

test('says of each page what is known, in order of address, whatever order they come in', () => {
  const pages = [
    { route: '/b/', frontMatter: { title: 'B', noindex: true } },
    {
      route: '/a b/',
      owners: [
        { key: 'nia', name: 'Nia Obi', kind: 'person' as const, hasLeft: true as const, from: 'section' as const, named: { file: '' } },
      ],
      frontMatter: { title: 'A' },
    },
  ]
  const config = { title: 'Lindenworks', url: 'https://handbook.lindenworks.example' }
  const text = renderFiles(createSite({ config, pages, history: { 'a b/index.md': '2026-03-01' } })).get('pages.json')
  expect(JSON.parse(text ?? '')).toEqual({
    version: 1,
    title: 'Lindenworks',
    pages: [
      {
        route: '/a b/',
        url: 'https://handbook.lindenworks.example/a%20b/',
        title: 'A',
        file: 'content/a b/index.md',
        owners: [{ key: 'nia', name: 'Nia Obi', kind: 'person', from: 'section', hasLeft: true }],
        changed: '2026-03-01',
      },
      {
        route: '/b/',
        url: 'https://handbook.lindenworks.example/b/',
        title: 'B',
        file: 'content/b/index.md',
        owners: [],
        noindex: true,
      },
    ],
  })
  expect(
    renderFiles(createSite({ config, pages: [...pages].reverse(), history: { 'a b/index.md': '2026-03-01' } })).get('pages.json'),
  ).toBe(text)
})
