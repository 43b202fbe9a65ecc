import { expect, test } from 'vitest'
import { route } from '../../../../src/model/route.ts'
import { renderFiles } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'

const PAGES = [
  { route: '/', frontMatter: { title: 'Acme' } },
  { route: '/values/', frontMatter: { title: 'Our [values]' } },
  { route: '/people/', frontMatter: { title: 'People', description: 'How we\nwork together' } },
  { route: '/people/leave.html', frontMatter: { title: 'Leave' } },
  { route: '/people/secret/', frontMatter: { title: 'Secret', noindex: true } },
  { route: '/gap/a b/', frontMatter: { title: 'Spaced' } },
]

test('llms.txt lists the Markdown twins by top-level section', () => {
  const site = createSite({ config: { title: 'Acme Handbook', description: 'How Acme works', url: 'https://acme.example' }, pages: PAGES })
  expect(renderFiles(site).get('llms.txt')).toBe(`# Acme Handbook

> How Acme works

## Acme

- [Acme](https://acme.example/index.md)
- [Our \\[values\\]](https://acme.example/values/index.md)

## People

- [People](https://acme.example/people/index.md): How we work together
- [Leave](https://acme.example/people/leave.md)

## /gap/

- [Spaced](https://acme.example/gap/a%20b/index.md)
`)
})

test('llms.txt has relative addresses where the address of the site is not known', () => {
  expect(renderFiles(createSite({ pages: PAGES })).get('llms.txt')).toContain('- [Leave](people/leave.md)\n')
})

test('llms.txt leads to the page itself where its Markdown twin had to give way', () => {
  const asset = { route: route('/index.md'), source: '/p/index.md', file: 'public/index.md', size: 1 }
  expect(renderFiles(createSite({ pages: PAGES, assets: [asset] })).get('llms.txt')).toContain('- [Acme](index.html)\n')
})
