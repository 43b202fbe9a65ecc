import { describe, expect, test } from 'vitest'
import { renderFiles } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'
import type { SiteInput } from '../../../support/site.ts'

const PAGES: SiteInput['pages'] = [
  { route: '/' },
  { route: '/r&d/' },
  { route: '/quiet/', frontMatter: { noindex: true } },
  { route: '/404.html' },
]

function filesOf(config: SiteInput['config'], pages = PAGES) {
  return renderFiles(createSite({ config: config ?? {}, pages: pages ?? [], history: { 'index.md': '2026-05-12' } }))
}

describe('sitemap.xml', () => {
  test('lists every page that search engines may show, with its last change', () => {
    expect(filesOf({ url: 'https://example.com/handbook' }).get('sitemap.xml')?.replaceAll('><', '>\n<')).toBe(
      `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url>
<loc>https://example.com/handbook/</loc>
<lastmod>2026-05-12T00:00:00.000Z</lastmod>
</url>
<url>
<loc>https://example.com/handbook/r%26d/</loc>
</url>
</urlset>
`,
    )
  })

  test('is not written where the address of the site is not known, or no page may be listed', () => {
    expect(filesOf({ url: '' }).has('sitemap.xml')).toBe(false)
    expect(filesOf({ url: 'https://example.com' }, [{ route: '/', frontMatter: { noindex: true } }]).has('sitemap.xml')).toBe(false)
  })
})

describe('robots.txt', () => {
  test('hides nothing, so that noindex can be read, and announces the sitemap of a public site', () => {
    const url = 'https://example.com'
    expect(filesOf({ url, visibility: 'public' }).get('robots.txt')).toBe(
      'User-agent: *\nDisallow:\n\nSitemap: https://example.com/sitemap.xml\n',
    )
    expect(filesOf({ url, visibility: 'internal' }).get('robots.txt')).toBe('User-agent: *\nDisallow:\n')
    expect(filesOf({ visibility: 'public' }).get('robots.txt')).toBe('User-agent: *\nDisallow:\n')
  })
})

describe('_headers', () => {
  test('of an internal site ask search engines to leave out every file', () => {
    expect(filesOf({ visibility: 'internal', frameHosts: ['docs.google.com', '*.figma.com'] }).get('_headers')).toBe(`/*
  Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: https:; frame-src 'self' https://docs.google.com https://*.figma.com
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  X-Robots-Tag: noindex
`)
  })

  test('of a public site ask so for the Markdown twins of the pages that say so', () => {
    const headers = filesOf({ visibility: 'public', url: 'https://example.com/handbook' }).get('_headers')
    expect(headers?.split('\n\n')[0]).not.toContain('noindex')
    expect(headers?.split('\n\n').slice(1)).toEqual([
      '/handbook/quiet/index.md\n  X-Robots-Tag: noindex',
      '/handbook/404.md\n  X-Robots-Tag: noindex\n',
    ])
  })
})
