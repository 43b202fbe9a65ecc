// The compiled command reads the tool's layouts as JavaScript, and a project's as TypeScript over them.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHandbook } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { readTree, writeTree } from '../support/tree.ts'

test('a part and a layout of the project are used with the tool’s own, far from where the tool is', async () => {
  const root = temporaryFolder()
  writeTree(root, {
    'content/index.md': '# Home\n',
    'content/own.md': '---\nlayout: custom\n---\n\n# Own\n',
    'layouts/parts/footer.tsx': `export function Footer() {\n  return <footer>Of the project</footer>\n}\n`,
    'layouts/custom.tsx': `
      import type { PageView } from 'handbook-ssg'
      import { Document } from './parts/document.tsx'
      import { Footer } from './parts/footer.tsx'
      import { PageBody } from './parts/page-body.tsx'
      export function Layout({ view }: { readonly view: PageView }) {
        return <Document view={view}><main class="custom"><PageBody view={view} /><Footer /></main></Document>
      }
    `,
    'public/handbook.css': 'body { color: black }\n',
  })
  expect(await runHandbook(['build', '--strict'], { cwd: root })).toMatchObject({ exitCode: 0, stderr: '' })
  const files = readTree(join(root, 'dist'))
  expect(files['index.html']).toMatch(/<main class="page".*<footer>Of the project<\/footer>/s)
  expect(files['own/index.html']).toMatch(/<header class="site-header">.*<main class="custom">.*<footer>Of the project<\/footer>/s)
  expect(files['handbook.css']).toBe('body { color: black }\n')
  expect(files['handbook.js']).toContain('theme')
})
