// A project's own layouts, parts and public files take the place of the tool's, file by file.
import { expect, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { elementsOf } from '../support/elements.ts'

/** A project without anything of its own but pages. */
const THEIRS = {
  'content/index.md': '# Home\n',
  'content/plain.md': '# Plain\n\nIn the default layout.\n',
}

const OWN = {
  ...THEIRS,
  'content/own.md': '---\nlayout: custom\n---\n\n# Own\n\nIn a layout of the project.\n',
  'layouts/parts/footer.tsx': `
    import type { PageView } from 'handbook-ssg'
    export function Footer({ view }: { readonly view: PageView }) {
      return <footer class="acme-footer">Acme keeps {view.title}</footer>
    }
  `,
  'layouts/custom.tsx': `
    import type { PageView } from 'handbook-ssg'
    import { Head } from './parts/head.tsx'
    import { Footer } from './parts/footer.tsx'
    export function Layout({ view }: { readonly view: PageView }) {
      return (
        <html lang={view.lang}>
          <Head view={view} />
          <body class="acme">
            <main data-page-body dangerouslySetInnerHTML={{ __html: view.body }} />
            <Footer view={view} />
          </body>
        </html>
      )
    }
  `,
  'public/handbook.css': 'body { color: rebeccapurple }\n',
  'public/acme.txt': 'Acme\n',
}

/** The classes of the footers and the layout that a page shows. */
function shownBy(html: string | undefined): { readonly footers: readonly string[]; readonly layout: string | undefined } {
  const elements = elementsOf(html ?? '')
  return {
    footers: elements.filter(({ name }) => name === 'footer').map(({ attributes, text }) => `${attributes['class'] ?? ''}: ${text}`),
    layout: /<body[^>]*\sdata-layout="([^"]*)"/.exec(html ?? '')?.[1],
  }
}

test('a part of the project stands in the tool’s layouts and in its own', async () => {
  const { exitCode, findings, errors, files } = await createHandbook(OWN).build()
  expect({ exitCode, findings, errors }).toEqual({ exitCode: 0, findings: [], errors: '' })
  expect(shownBy(files['plain/index.html'])).toEqual({ footers: ['acme-footer: Acme keeps Plain'], layout: 'handbook-page-toc' })
  expect(shownBy(files['own/index.html'])).toEqual({ footers: ['acme-footer: Acme keeps Own'], layout: undefined })
  expect(files['own/index.html']).toMatch(/<body class="acme"><main data-page-body[^>]*>.*<p>In a layout of the project\.<\/p>/s)
})

test('a public file of the project takes the place of the tool’s, and the others stay', async () => {
  const theirs = await createHandbook(THEIRS).build()
  const own = await createHandbook(OWN).build()
  expect(own.files['handbook.css']).toBe(OWN['public/handbook.css'])
  expect(own.files['acme.txt']).toBe('Acme\n')
  expect(theirs.files['handbook.css']).toContain('.site-header')
  for (const path of ['handbook.js', 'favicon.svg']) {
    expect(theirs.files[path], path).toMatch(/\S/)
    expect(own.files[path], path).toBe(theirs.files[path])
  }
})

test('without layouts of its own, a project has the tool’s footer', async () => {
  const { files } = await createHandbook(THEIRS).build()
  expect(shownBy(files['plain/index.html']).footers.join()).toMatch(/^page-footer: /)
})

test('a layout that is not there is told with its place, and the default layout serves', async () => {
  const handbook = createHandbook({ ...OWN, 'content/lost.md': '---\ntitle: Lost\nlayout: custon\n---\n\nAll the same, here.\n' })
  const { exitCode, findings, files } = await handbook.build()
  expect(exitCode).toBe(0)
  expect(findings).toMatchInlineSnapshot(`
    [
      "content/lost.md:3:1  warning  front/layout  there is no layout 'custon', so 'handbook-page-toc' serves (did you mean custom?)",
    ]
  `)
  expect(files['lost/index.html']).toContain('<p>All the same, here.</p>')
  expect(shownBy(files['lost/index.html']).layout).toBe('handbook-page-toc')
})
