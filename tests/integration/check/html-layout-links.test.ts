// Links that a project's own layouts print round the text of its pages.
import { expect, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'

const CONTENT = {
  'content/index.md': '# Home\n\nSee [leave](people/leave.md) and [nothing](/nowhere/).',
  'content/people/leave.md': '---\naliases: [/holidays/]\n---\n# Leave\n\n## Parental leave\n',
  'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}

/** A footer with some links. */
function footer(...links: readonly string[]): string {
  return `export function Footer() {\n  return (\n    <footer>\n${links.map((link) => `      ${link}\n`).join('')}    </footer>\n  )\n}\n`
}

async function layoutFindings(files: Readonly<Record<string, string>>, config?: string): Promise<readonly string[]> {
  const { findings, errors } = await createHandbook({ ...CONTENT, ...files }, config).check('--external', 'off')
  expect(errors).toBe('')
  return findings.filter((finding) => finding.includes('  layout/link  '))
}

test('what leads nowhere is told once, where the layouts have it', async () => {
  const links = [
    '<a href="/gone/">gone</a>',
    '<a href="/people/leave/#parental-leav">p</a>',
    '<img src="/Logo.svg" alt="" />',
    '<a href="htps://example.com">e</a>',
  ]
  expect(await layoutFindings({ 'layouts/parts/footer.tsx': footer(...links) })).toEqual([
    'layouts/parts/footer.tsx:4:16  error  layout/link  there is no page at /gone/, on 4 pages, first on /',
    'layouts/parts/footer.tsx:5:16  error  layout/link  #parental-leav is not on /people/leave/, on 4 pages, first on / (did you mean #parental-leave?)',
    "layouts/parts/footer.tsx:6:17  error  layout/link  '/Logo.svg' differs in case from /logo.svg, on 4 pages, first on / (write /logo.svg)",
    "layouts/parts/footer.tsx:7:16  error  layout/link  'htps:' is no scheme that browsers follow, on 4 pages, first on / (did you mean https:?)",
  ])
})

test('pages, anchors, files, redirects and what the tool itself writes are there', async () => {
  const links = [
    '<a href="/">home</a>',
    '<a href="/people/leave/#parental-leave">p</a>',
    '<a href="/people/leave">p</a>',
    '<a href="/holidays/">h</a>',
    '<a href="/llms.txt">l</a>',
    '<a href="/people/leave/index.md">m</a>',
    '<a href="#_content">top</a>',
    '<a href="https://example.com/gone/">e</a>',
    '<img src="/logo.svg" alt="" />',
  ]
  expect(await layoutFindings({ 'layouts/parts/footer.tsx': footer(...links) })).toEqual([])
})

test('the layout is named where the address stands nowhere, or in more places than one', async () => {
  const layout =
    "import { Document } from './parts/document.tsx'\nexport function Layout({ view }) {\n  const name = 'gone'\n" +
    '  return <Document view={view}><a id="_content" /><a href={`/${name}/`}>x</a><a href="/twice/">a</a><a href="/twice/">b</a></Document>\n}\n'
  expect(await layoutFindings({ 'layouts/handbook-page-toc.tsx': layout })).toEqual([
    'layouts/handbook-page-toc.tsx  error  layout/link  there is no page at /gone/, on 4 pages, first on /',
    'layouts/handbook-page-toc.tsx  error  layout/link  there is no page at /twice/, on 4 pages, first on /',
  ])
})

test('an address is not taken for a part of another one', async () => {
  const links = ['<a href="/people/leave/">p</a>', '<a href="/people/">p</a>', '<p title="a /people/-like page">p</p>']
  expect(await layoutFindings({ 'layouts/parts/footer.tsx': footer(...links) })).toEqual([
    'layouts/parts/footer.tsx:5:16  error  layout/link  there is no page at /people/, on 4 pages, first on /',
  ])
})

test('the path that the site lies under is a part of its addresses', async () => {
  const links = ['<a href="/docs/people/leave/">p</a>', '<a href="/people/leave/">p</a>']
  expect(
    await layoutFindings({ 'layouts/parts/footer.tsx': footer(...links) }, "export default { url: 'https://example.com/docs' }"),
  ).toEqual([
    "layouts/parts/footer.tsx:5:16  error  layout/link  '/people/leave/' leads out of the site, which lies at /docs/, on 4 pages, first on / (write /docs/people/leave/)",
  ])
})

test('the tool’s own layouts are right, and the pages’ own texts are told elsewhere', async () => {
  expect(await layoutFindings({})).toEqual([])
  expect(await layoutFindings({ 'layouts/parts/footer.tsx': footer() })).toEqual([])
  const options = "export default { url: 'https://example.com/docs', links: 'file', editUrl: 'https://example.org/{path}' }"
  expect(await layoutFindings({ 'layouts/parts/footer.tsx': footer() }, options)).toEqual([])
})
