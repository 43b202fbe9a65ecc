import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadProject } from '../../../src/config/load-project.ts'
import { discover, type Discovery } from '../../../src/discover/discover.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree, type Tree } from '../../support/tree.ts'

async function discovered(files: Tree, prepare: (root: string) => void = () => undefined): Promise<Discovery> {
  const root = temporaryFolder()
  writeTree(root, files)
  prepare(root)
  const { project } = await loadProject({ root })
  return discover(project)
}

function findings({ diagnostics }: Discovery): readonly string[] {
  return diagnostics.map(({ file, place, rule, message }) => {
    const at = place ? `:${String(place.line)}:${String(place.column)}` : ''
    return `${file}${at} ${rule} ${message}`
  })
}

test('the YAML files in data are data, others there are nobody’s, and none of them is published', async () => {
  const found = await discovered({
    'content/index.md': '',
    'content/data/people.yaml': '\uFEFFa: 1\n',
    'content/data/teams.YML': 'b: 2\n',
    'content/data/_draft.yaml': '',
    'content/data/.hidden.yaml': '',
    'content/data/notes.md': '',
    'content/data/old/people.yaml': '',
    'content/people/data/rows.yaml': '',
  })
  expect(found.data).toEqual([
    { file: 'content/data/people.yaml', name: 'people', text: 'a: 1\n' },
    { file: 'content/data/teams.YML', name: 'teams', text: 'b: 2\n' },
  ])
  expect(findings(found)).toEqual([])
  expect(found.sources.map(({ path }) => path)).toEqual(['index.md'])
  expect(found.assets.map(({ route }) => route).filter((route) => route.includes('data'))).toEqual(['/people/data/rows.yaml'])
})

test('a folder of Markdown has its data beside the pages', async () => {
  const found = await discovered({ 'README.md': '', 'data/people.yaml': 'a: 1\n' })
  expect(found.data).toEqual([{ file: 'data/people.yaml', name: 'people', text: 'a: 1\n' }])
})

test('bytes that are not UTF-8 are told at their place, and the rest is read', async () => {
  const bytes = Buffer.from('a:\r\n  name: Jos\xe9\r\n', 'latin1')
  const found = await discovered({ 'content/index.md': '', 'content/data/people.yaml': bytes })
  expect(findings(found)).toEqual([
    'content/data/people.yaml:2:12 source/encoding this file is not UTF-8: here stands a byte that no character begins with or goes on with',
  ])
  expect(found.data[0]?.text).toBe('a:\r\n  name: Jos\uFFFD\r\n')
})

test('what cannot be followed or is no file is told, and the other files are read', async () => {
  const found = await discovered(
    { 'content/index.md': '', 'content/data/people.yaml': '', 'content/rows.txt': '', 'secret.yaml': 'a: 1\n' },
    (root) => {
      const data = join(root, 'content/data')
      symlinkSync('../../secret.yaml', join(data, 'projects.yaml'))
      symlinkSync('nowhere', join(data, 'glossary.yaml'))
      symlinkSync('../rows.txt', join(data, 'teams.yaml'))
      mkdirSync(join(data, 'folder.yaml'))
      execFileSync('mkfifo', [join(data, 'pipe.yaml')])
      writeFileSync(join(data, 'recordings.yaml'), '')
      truncateSync(join(data, 'recordings.yaml'), 12_000_000)
    },
  )
  expect(found.data.map(({ name }) => name)).toEqual(['people', 'teams'])
  expect(findings(found)).toEqual([
    'content/data/glossary.yaml source/symlink this symbolic link leads nowhere (there is nothing there)',
    'content/data/pipe.yaml source/unreadable this is a device, pipe or socket and no file',
    'content/data/projects.yaml source/symlink this symbolic link leads out of the folder that is published',
    'content/data/recordings.yaml source/unreadable this file has 12.0 MB, which is too much to read, so the handbook has none of its rows',
  ])
})

test('a data folder that is a link out of the content is not read', async () => {
  const found = await discovered({ 'content/index.md': '', 'elsewhere/people.yaml': 'a: 1\n' }, (root) => {
    symlinkSync('../elsewhere', join(root, 'content/data'))
  })
  expect(found.data).toEqual([])
  expect(findings(found)).toEqual(['content/data source/symlink this symbolic link leads out of the folder that is published'])
})
