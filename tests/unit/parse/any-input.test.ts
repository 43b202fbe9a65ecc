import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SLOT_MARK } from '../../../src/model/slots.ts'
import { compile } from '../../support/compile.ts'
import { elementsOf, type HtmlElement } from '../../support/elements.ts'
import { load } from '../../support/load.ts'
import { nastyMarkup } from '../../support/nasty-markup.ts'
import { bodyOf } from '../../support/render.tsx'

const FORBIDDEN_ELEMENTS = new Set(
  'script style link meta base object embed form textarea svg math template noscript frame frameset plaintext xmp noembed'.split(' '),
)
const FORBIDDEN_ATTRIBUTE = /^(?:on.*|style|srcdoc|action|formaction)$/
const CODE_SCHEME = /^(?:javascript|vbscript|data|blob|file|filesystem|about|view-source):/
const FRAME_HOSTS = ['www.youtube.com']

describe('whatever the bytes of a file, it becomes a page', () => {
  const options = [{}, { html: 'trusted' }, { smartPunctuation: true, autolinks: false }] as const

  async function isWhole(source: string | Uint8Array): Promise<void> {
    for (const markdown of options) {
      const { page, findings } = await compile(source, { markdown })
      expect(page.html).toHaveLength(page.slots.length + 1)
      expect(page.html.join('')).not.toContain(SLOT_MARK)
      expect(findings.filter((finding) => finding.includes('source/crash'))).toEqual([])
    }
  }

  test('of bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), isWhole), { numRuns: 150 })
  })

  test('of text', async () => {
    const characters = fc.string({ unit: 'binary', maxLength: 80 })
    const signs = fc.string({ unit: fc.constantFrom(...Array.from('<>/="\'&#;:.{}[]()!|*_`~-+\\ \n\ta1é日')), maxLength: 60 })
    await fc.assert(fc.asyncProperty(fc.oneof(characters, signs), isWhole), { numRuns: 300 })
  })

  test('of marks and tags', async () => {
    await fc.assert(fc.asyncProperty(nastyMarkup, isWhole), { numRuns: 300 })
  })

  test('of front matter', async () => {
    const yaml = fc.string({ unit: fc.constantFrom(...Array.from(':-{}[]&*!|>\'"%@`#,? \nabtitle0123')), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(yaml, (text) => isWhole(`---\n${text}\n---\n`)),
      { numRuns: 300 },
    )
  })
})

describe('whatever authors write on a site that cleans HTML', () => {
  test('nothing of it runs, styles or frames, and nothing passes for the generator’s own', async () => {
    await fc.assert(
      fc.asyncProperty(nastyMarkup, async (source) => {
        const { site } = await load({ 'index.md': source }, { frameHosts: FRAME_HOSTS, layout: 'page' })
        const faults = elementsOf(bodyOf(site, '/')).flatMap(faultsOf)
        expect(faults).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  function faultsOf({ name, attributes }: HtmlElement): readonly string[] {
    const names = Object.keys(attributes)
    const addresses = ['href', 'src', 'poster', 'xlink:href', 'data', 'action', 'cite'].map((attribute) => attributes[attribute] ?? '')
    return [
      ...(FORBIDDEN_ELEMENTS.has(name) ? [`<${name}>`] : []),
      ...names.filter((attribute) => FORBIDDEN_ATTRIBUTE.test(attribute)),
      ...addresses.map(asBrowsersRead).filter((address) => CODE_SCHEME.test(address)),
      ...(name === 'iframe' && !FRAME_HOSTS.includes(hostOf(attributes['src'])) ? [`frame of ${attributes['src'] ?? 'nothing'}`] : []),
      ...(isForged(attributes, name) ? [`forged ${names.join(' ')}`] : []),
    ]
  }

  /** White space and control characters in front go, and line breaks and tabs everywhere (WHATWG URL, 4.4). */
  function asBrowsersRead(address: string): string {
    // eslint-disable-next-line no-control-regex -- control characters are what the standard names
    return address.replace(/^[\u0000-\u0020\s]+|[\t\n\r]/g, '').toLowerCase()
  }

  function hostOf(address = ''): string {
    return URL.canParse(address, 'https://this.example/') ? new URL(address, 'https://this.example/').host : ''
  }

  function isForged(attributes: HtmlElement['attributes'], name: string): boolean {
    if (attributes['data-page-body'] !== undefined || attributes['data-definition'] !== undefined) return true
    if (attributes['data-toc'] !== undefined) return name !== 'ul' || attributes['id'] === undefined
    const generated = attributes['data-generated']
    if (generated === 'permalink') return attributes['class'] !== 'permalink'
    return generated !== undefined && !['wrapper', 'callout-title', 'label'].includes(generated)
  }
})

describe('whatever stands round a link', () => {
  const filler = fc.constantFrom(
    'text\n',
    '\n',
    '# heading\n{: .x}\n\n',
    '- item\n- item\n{: .y}\n\n',
    '{::options parse_block_html="true" /}\n\n',
    '<div markdown="1">\n*a*\n\n- b\n</div>\n\n',
    '<div markdown="span"><b>a</b></div>\n\n',
    '<p data-toc>\n\n</p>\n',
    '| a |\n|---|\n| b |\n{: .z}\n\n',
    '```\n\n```\n\n',
    '> quote\n{: .q}\n\n',
    '<br>*a*\n\n',
    'a {::comment}gone{:/} b ',
    '日本 🚀 ',
    '[x](/s p) ',
    '&amp; \\* ',
  )
  const link = fc.constantFrom(
    '[label](/target)',
    '<a href="/target">label</a>',
    '![label](/target)',
    '[label][ref]',
    '<https://target.example>',
  )

  test('its place is where it stands in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(filler, filler, link), { maxLength: 12 }), async (parts) => {
        const source = `${parts.join('')}\n\n[ref]: /target`
        const { page } = await compile(source)
        const lines = source.split('\n')
        for (const { url, text, place } of page.slots) {
          if (!place) continue
          const written = lines
            .slice(place.line - 1, place.endLine)
            .join('\n')
            .slice(place.column - 1)
          expect(
            /^!?\[(?:label|x)\]|^<(?:a href="\/target"|https:\/\/target)/.test(written),
            `${url} “${text}” at ${JSON.stringify(written)}`,
          ).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })
})
