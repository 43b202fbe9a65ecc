import { describe, expect, test } from 'vitest'
import { createHandbook } from '../../../support/create-handbook.ts'
import { readHostHeaders } from '../../../support/host-headers.ts'

const DIAGRAM = '# Home\n\n```mermaid\ngraph TD\n  a --> b\n```\n'

/** The paths of files that only diagrams or formulas need. */
function featureFiles(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(files).filter((path) => /^(?:diagram-frame|maths)\//.test(path))
}

describe('a site with a diagram', () => {
  test('has the frame, which asks search engines and readers to stay away', async () => {
    const { files } = await createHandbook({ 'content/index.md': DIAGRAM }).build()
    expect(featureFiles(files)).toContain('diagram-frame/frame.js')
    expect(files['diagram-frame/index.html']).toContain('<meta name="robots" content="noindex"/>')
    expect(files['diagram-frame/index.html']).toContain(`content="default-src 'none'; script-src 'self';`)
    expect(Object.keys(files).some((path) => path.startsWith('maths/'))).toBe(false)
  })

  test('loads its script on the pages that have one only', async () => {
    const handbook = createHandbook({
      'content/index.md': DIAGRAM,
      'content/people/leave.md': '# Leave\n',
      'content/people/pay.md': DIAGRAM,
    })
    const { files } = await handbook.build()
    expect(files['people/pay/index.html']).toContain('src="../../diagram-frame/diagrams.js" data-frame="../../diagram-frame/"')
    expect(files['people/leave/index.html']).not.toContain('diagram-frame')
  })

  test.for(['Cloudflare', 'Netlify'] as const)('gives the frame a policy in the place of that of pages, on %s', async (host) => {
    const { files } = await createHandbook({ 'content/index.md': DIAGRAM }).build()
    const headersOf = readHostHeaders(files['_headers'] ?? '', host)
    const { 'Content-Security-Policy': ofFrame = '', ...others } = headersOf('/diagram-frame/')
    expect(ofFrame).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    )
    const { 'Content-Security-Policy': ofPages = '', ...rest } = headersOf('/people/')
    expect(ofPages).toContain(`style-src 'self';`)
    expect(others).toEqual(rest)
  })

  test('names the frame below the path of the site', async () => {
    const { files } = await createHandbook({ 'content/index.md': DIAGRAM }, `export default { url: 'https://a.example/hb' }`).build()
    expect(files['_headers']).toContain('\n/hb/diagram-frame/*\n')
  })
})

test('a site without a diagram or formula has none of their files, and no rule for the frame', async () => {
  const { files } = await createHandbook({ 'content/index.md': '# Home\n' }, 'export default { markdown: { maths: true } }').build()
  expect(featureFiles(files)).toEqual([])
  expect(files['_headers']).not.toContain('diagram-frame')
})

test('a site with a formula has the stylesheet, on the pages that need it', async () => {
  const handbook = createHandbook(
    { 'content/index.md': 'So $x$.\n', 'content/a.md': '# A\n' },
    'export default { markdown: { maths: true } }',
  )
  const { files } = await handbook.build()
  expect(featureFiles(files)).toEqual(['maths/Temml.woff2', 'maths/maths.css'])
  expect(files['index.html']).toContain('<link rel="stylesheet" href="maths/maths.css"/>')
  expect(files['a/index.html']).not.toContain('maths/')
})
