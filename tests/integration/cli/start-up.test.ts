// What the compiled command loads before it does its work. Node writes down each script that it ran (NODE_V8_COVERAGE).
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runHandbook, runProgram } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree } from '../../support/tree.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Runs the command; gives the scripts that it loaded, and the text of all of them. */
async function loadedBy(...args: readonly string[]): Promise<{ readonly files: readonly string[]; readonly code: string }> {
  const folder = temporaryFolder()
  const { exitCode, stderr } = await runHandbook(args, { env: { NODE_V8_COVERAGE: folder } })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const urls = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly result: readonly { readonly url: string }[] }
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'))
  })
  const files = [...new Set(urls.map((url) => fileURLToPath(url)))]
  return { files, code: files.map((file) => readFileSync(file, 'utf8')).join('\n') }
}

test.each(['--version', '--help', 'check --help'])('%s loads no package, and nothing of the stages', async (line) => {
  const { files, code } = await loadedBy(...line.split(' '))
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([])
  expect(files.length).toBeLessThan(30)
  expect(code).not.toMatch(/^\/\/ src\/(?:parse|resolve|check|render|commands|network)\//m)
})

test('a check that asks no other site does not load what asks, and a site without code nothing that colours it', async () => {
  const root = temporaryFolder()
  writeTree(root, { 'content/index.md': '# Home\n\nSee [a](https://example.com/).\n' })
  const { files } = await loadedBy('check', '--root', root)
  expect(files.filter((file) => /undici|esbuild|highlight/.test(file))).toEqual([])
})

test('a layout and a component of a project have one Preact with the command: fragments, context and hooks work', async () => {
  const root = temporaryFolder()
  writeTree(root, {
    'content/index.md': '# Home\n\n::shout{text=hear}\n',
    'components/shout.tsx': `
      import { z } from 'handbook-ssg'
      import { useMemo } from 'preact/hooks'
      function Loud({ text }: { readonly text: string }) {
        return <strong>{useMemo(() => text.toUpperCase(), [text])}</strong>
      }
      export const attributes = z.strictObject({ text: z.string() })
      export function Component({ attributes }: { readonly attributes: { readonly text: string } }) {
        return <><Loud text={attributes.text} /><em>!</em></>
      }
    `,
    'layouts/page.tsx': `
      import type { PageView } from 'handbook-ssg'
      import { createContext, Fragment } from 'preact'
      import { useContext, useState } from 'preact/hooks'
      import { PageBody } from './parts/page-body.tsx'
      const Name = createContext('nobody')
      function Greeting() {
        const [word] = useState('Hello')
        return <Fragment><i>{word}</i> <b>{useContext(Name)}</b></Fragment>
      }
      export function Layout({ view }: { readonly view: PageView }) {
        return <html><body><Name.Provider value="you"><Greeting /></Name.Provider><PageBody view={view} /></body></html>
      }
    `,
    'handbook.config.ts': `export default { layout: 'page' }\n`,
  })
  expect(await runHandbook(['build', '--strict', '--root', root])).toMatchObject({ exitCode: 0, stderr: '' })
  const html = readTree(join(root, 'dist'))['index.html']
  expect(html).toContain('<i>Hello</i> <b>you</b>')
  expect(html).toContain('<strong>HEAR</strong><em>!</em>')
})

test('the package as it is published has what the command needs, and works where it is unpacked', async () => {
  const [packed, project] = [temporaryFolder(), temporaryFolder()]
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', packed], { cwd: ROOT, stdio: 'ignore' })
  const [archive = ''] = readdirSync(packed)
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, 'handbook-ssg'), { recursive: true })
  execFileSync('tar', ['-xf', join(packed, archive), '-C', join(modules, 'handbook-ssg'), '--strip-components=1'])
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, basename(name)))
  writeTree(project, {
    'content/index.md': '# Home\n\n```js\nlet a\n```\n',
    'handbook.config.ts': `import { defineConfig } from 'handbook-ssg'\nexport default defineConfig({ title: 'Packed' })\n`,
  })
  const command = join(modules, 'handbook-ssg/bin/handbook.js')
  expect(await runProgram([process.execPath, command, 'build', '--strict'], { cwd: project })).toMatchObject({ exitCode: 0, stderr: '' })
  expect(readTree(join(project, 'dist'))['index.html']).toContain('Packed')
  expect(readFileSync(join(modules, 'handbook-ssg/lib/bin/licences.txt'), 'utf8')).toMatch(/^zod \d/m)
})
