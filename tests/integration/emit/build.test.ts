import { statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
import { readTree } from '../../support/tree.ts'

const FILES = {
  'content/index.md': '# Welcome\n\nSee [leave](people/leave.md).',
  'content/people/leave.md': '# Leave\n\nTake it.',
  'content/people/photo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
}

test('a second build writes the same bytes and touches no file', async () => {
  const handbook = createHandbook(FILES)
  const first = await handbook.build()
  expect(first).toMatchObject({ exitCode: 0, errors: '' })
  const longAgo = new Date('2001-02-03T04:05:06Z')
  const paths = Object.keys(first.files).map((path) => join(handbook.root, 'dist', path))
  for (const path of paths) utimesSync(path, longAgo, longAgo)
  expect((await handbook.build()).files).toEqual(first.files)
  expect(paths.filter((path) => statSync(path).mtimeMs !== longAgo.getTime())).toEqual([])
})

test('a page that was moved is at its new address only', async () => {
  const handbook = createHandbook(FILES)
  expect((await handbook.build()).files).toHaveProperty(['people/leave/index.html'])
  handbook.write({ 'content/people/leave.md': '---\npermalink: /people/time-off/\n---\n\n# Leave' })
  const { files } = await handbook.build()
  expect(files).toHaveProperty(['people/time-off/index.html'])
  expect(files).not.toHaveProperty(['people/leave/index.html'])
})

test('an output folder with files of somebody else ends the build with exit code 2, and stays as it is', async () => {
  const handbook = createHandbook({ ...FILES, 'dist/thesis.tex': 'five years of work' })
  const { exitCode, errors, files } = await handbook.build()
  expect(exitCode).toBe(2)
  expect(errors).toMatch(/dist holds files that no build of this tool wrote: thesis\.tex\./)
  expect(files).toEqual({ 'thesis.tex': 'five years of work' })
  expect(Object.keys(readTree(handbook.root)).sort()).toEqual([...Object.keys(FILES), 'dist/thesis.tex'].sort())
})
