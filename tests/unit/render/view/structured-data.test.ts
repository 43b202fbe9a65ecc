import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'

describe('what machines read of a page', () => {
  const pages = [
    { route: '/' },
    { route: '/a b/', frontMatter: { title: 'A', navTitle: 'Short' } },
    { route: '/a b/gap/c.html', frontMatter: { title: 'C' } },
  ]
  const url = 'https://example.com/handbook'

  test('is the way down to it, with absolute addresses', () => {
    expect(JSON.parse(viewOf(createSite({ config: { url }, pages }), '/a b/gap/c.html').structuredData)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '/', item: `${url}/` },
        { '@type': 'ListItem', position: 2, name: 'A', item: `${url}/a%20b/` },
        { '@type': 'ListItem', position: 3, name: 'C', item: `${url}/a%20b/gap/c.html` },
      ],
    })
  })

  test('is nothing where the address of the site is not known, and on the entry page', () => {
    expect(viewOf(createSite({ pages }), '/a b/').structuredData).toBe('')
    expect(viewOf(createSite({ config: { url }, pages }), '/').structuredData).toBe('')
  })

  test('cannot end the element that it stands in', () => {
    const title = '</script><script>alert(1)</script><!--'
    const { structuredData } = viewOf(
      createSite({ config: { url }, pages: [{ route: '/' }, { route: '/x/', frontMatter: { title } }] }),
      '/x/',
    )
    expect(structuredData).not.toContain('<')
    expect(JSON.parse(structuredData)).toMatchObject({ itemListElement: [{}, { name: title }] })
  })
})

describe('the image that is shown with a link to a page', () => {
  const image = (logo: string, url = ''): string =>
    viewOf(createSite({ config: { url, brand: { accent: '', logo } }, pages: [{ route: '/a/' }] }), '/a/').socialImage

  test('is the logo, where that has an absolute address', () => {
    expect(image('https://example.com/logo.png')).toBe('https://example.com/logo.png')
    expect(image('/brand/the logo.png', 'https://example.com/handbook')).toBe('https://example.com/handbook/brand/the%20logo.png')
    expect(image('/brand/logo.png')).toBe('')
    expect(image('')).toBe('')
  })

  test('is no drawing, which those who show links do not draw', () => {
    expect(image('/logo.svg', 'https://example.com')).toBe('')
  })
})
