import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLayouts, requireDefaultLayout } from '../../../src/config/load-layouts.ts'
import { loadProject } from '../../../src/config/load-project.ts'
import type { Layouts } from '../../../src/model/layout.ts'
import { renderFiles } from '../../support/render.tsx'
import { createSite } from '../../support/site.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree, type Tree } from '../../support/tree.ts'

async function layoutsOf(files: Tree): Promise<Layouts> {
  const root = temporaryFolder()
  writeTree(root, { 'content/index.md': '# Home', ...files })
  const { project } = await loadProject({ root })
  return loadLayouts(project)
}

/** A page with the body `<p>Text</p>` in one of these layouts. */
function render(layouts: Layouts, layout: string): string {
  const site = createSite({ pages: [{ route: '/', html: ['<p>Text</p>'], frontMatter: { layout } }] })
  return renderFiles(site, layouts).get('index.html') ?? ''
}

/** What goes wrong when a project has this layout. */
async function mistake(layout: string): Promise<string> {
  const error: unknown = await layoutsOf({ 'layouts/team.tsx': layout }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'UsageError' })
  return (error as Error).message
}

test('a project without layouts has the tool’s own', async () => {
  const layouts = await layoutsOf({})
  expect([...layouts.keys()].sort()).toEqual(['handbook-page-toc', 'home', 'markdown_page', 'not-found', 'page'])
  expect(layouts.get('markdown_page')).toBe(layouts.get('page'))
  expect(render(layouts, 'page')).toContain('<p>Text</p>')
})

test('this repository’s layouts are the tool’s own', async () => {
  const { project } = await loadProject({ root: '.' })
  expect([...(await loadLayouts(project)).keys()].sort()).toEqual(['handbook-page-toc', 'home', 'markdown_page', 'not-found', 'page'])
})

describe('a project’s layouts', () => {
  const team = `
    import type { PageView } from 'handbook-ssg'
    export function Layout({ view }: { view: PageView }) {
      return <html><body dangerouslySetInnerHTML={{ __html: view.body }} data-by="team" /></html>
    }
  `

  test('add to the tool’s own', async () => {
    const layouts = await layoutsOf({ 'layouts/team.tsx': team })
    expect(render(layouts, 'team')).toContain('<body data-by="team"><p>Text</p></body>')
    expect(render(layouts, 'page')).not.toContain('data-by="team"')
  })

  test('take the place of one of the same name, under its other name too', async () => {
    const layouts = await layoutsOf({ 'layouts/page.tsx': team })
    expect(render(layouts, 'page')).toContain('data-by="team"')
    expect(render(layouts, 'markdown_page')).toContain('data-by="team"')
    expect(render(layouts, 'handbook-page-toc')).not.toContain('data-by="team"')
  })

  test('replace a part in the tool’s own layouts', async () => {
    const footer = `export function Footer() { return <footer>The footer of Acme</footer> }`
    const layouts = await layoutsOf({ 'layouts/parts/footer.jsx': footer })
    expect(render(layouts, 'page')).toContain('<footer>The footer of Acme</footer>')
    expect(render(layouts, 'handbook-page-toc')).toContain('<footer>The footer of Acme</footer>')
  })

  test('replace parts also where the project is reached by a symbolic link', async () => {
    const root = temporaryFolder()
    writeTree(root, {
      'real/content/index.md': '# Home',
      'real/layouts/parts/footer.tsx': `export const Footer = () => <footer>Acme</footer>`,
    })
    symlinkSync('real', join(root, 'link'))
    const { project } = await loadProject({ root: join(root, 'link') })
    expect(render(await loadLayouts(project), 'page')).toContain('<footer>Acme</footer>')
  })

  test('use the tool’s parts as if they were the project’s', async () => {
    const plain = `
      import { Head } from './parts/head.tsx'
      import { Note } from './parts/note.tsx'
      export function Layout({ view }) { return <html><Head view={view} /><body><Note /></body></html> }
    `
    const layouts = await layoutsOf({
      'layouts/plain.tsx': plain,
      'layouts/parts/note.tsx': 'export const Note = () => <p>Our own</p>',
    })
    expect(render(layouts, 'plain')).toMatch(/<head>.*<title>.*<\/head><body><p>Our own<\/p><\/body>/s)
  })

  test('share Preact with the renderer, whichever name they import it by', async () => {
    const layouts = await layoutsOf({
      'layouts/hooks.tsx': `
        /** @jsxImportSource handbook-ssg */
        import { createContext } from 'preact'
        import { useContext } from 'preact/hooks'
        const Name = createContext('nobody')
        const Greeting = () => <p>Hello {useContext(Name)}</p>
        export const Layout = () => <html><Name.Provider value="Ada"><Greeting /></Name.Provider></html>
      `,
    })
    expect(render(layouts, 'hooks')).toContain('<p>Hello Ada</p>')
  })

  test('are not disturbed by a tsconfig.json for other code', async () => {
    const layouts = await layoutsOf({
      'tsconfig.json': '{"compilerOptions": {"jsx": "react", "jsxFactory": "h"}}',
      'layouts/team.tsx': team,
    })
    expect(render(layouts, 'team')).toContain('data-by="team"')
  })
})

describe('mistakes in layouts', () => {
  test('no function named Layout', async () => {
    expect(await mistake('export default function () { return <html /> }')).toBe(
      `layouts/team.tsx exports no function named Layout: write 'export function Layout({ view }) { … }'`,
    )
  })

  test('a syntax error comes with its place', async () => {
    expect(await mistake('export function Layout() {\n  return <html>\n}')).toMatch(/^layouts\/team\.tsx:\d+:\d+: .*\n/)
  })

  test('a part that does not exist comes with its place', async () => {
    expect(await mistake(`import { Foter } from './parts/foter.tsx'\nexport const Layout = Foter`)).toMatch(
      /^layouts\/team\.tsx:1:23: Could not resolve "\.\/parts\/foter\.tsx"\n/,
    )
  })

  test('code that fails when it is loaded comes with its place', async () => {
    expect(await mistake('const size = nothing.size\nexport const Layout = () => size')).toBe(
      'layouts/team.tsx:1:14: nothing is not defined',
    )
  })

  test('a default layout that does not exist', async () => {
    const layouts = await layoutsOf({})
    expect(() => {
      requireDefaultLayout(layouts, 'handbook-page-tok')
    }).toThrow(`layout is 'handbook-page-tok' in the configuration, but there is no layout of that name (did you mean handbook-page-toc?)`)
    expect(() => {
      requireDefaultLayout(layouts, 'wiki')
    }).toThrow('(the layouts are handbook-page-toc, home, markdown_page, not-found, page)')
  })
})
