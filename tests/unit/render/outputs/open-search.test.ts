import { expect, test } from 'vitest'
import { renderFiles, viewOf } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'

const url = 'https://handbook.lindenworks.example/hb'

function descriptionOf(config: Parameters<typeof createSite>[0]['config'] = {}): string | undefined {
  return renderFiles(createSite({ pages: [{ route: '/' }], config: { search: true, url, ...config } })).get('opensearch.xml')
}

test('a browser is told how to search the site', () => {
  expect(descriptionOf({ title: 'R&D', description: 'How we <work>.' })?.replaceAll('><', '>\n<'))
    .toBe(`<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>R&#x26;D</ShortName>
<Description>How we &#x3C;work>.</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="https://handbook.lindenworks.example/hb/search/?q={searchTerms}">
</Url>
</OpenSearchDescription>
`)
  expect(viewOf(createSite({ pages: [{ route: '/people/' }], config: { search: true, url } }), '/people/').openSearchHref).toBe(
    '../opensearch.xml',
  )
})

test('a name is no longer than the form allows', () => {
  expect(
    /<ShortName>(.*)<\/ShortName><LongName>(.*)<\/LongName>/.exec(descriptionOf({ title: 'Lindenworks Handbook' }) ?? '')?.slice(1),
  ).toEqual(['Lindenworks', 'Lindenworks Handbook'])
  expect(descriptionOf({ title: `${'x'.repeat(15)}🚀` })).toContain(`<ShortName>${'x'.repeat(15)}</ShortName>`)
})

test('nothing is told where the site has no search, or its address is not known', () => {
  expect([descriptionOf({ search: false }), descriptionOf({ url: '' })]).toEqual([undefined, undefined])
  const site = createSite({ pages: [{ route: '/' }], config: { search: true, url: '' } })
  expect(viewOf(site, '/').openSearchHref).toBe('')
})
