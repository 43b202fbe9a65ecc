import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeInterrupted, emit } from '../../../src/emit/emit.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree } from '../../support/tree.ts'

function record(path: string, content: string): { path: string; size: number; hash: string } {
  return { path, size: Buffer.byteLength(content), hash: createHash('sha256').update(content).digest('hex') }
}

describe('a journal that an interrupted run left', () => {
  test('is completed: staged files are put in place, stale ones deleted', async () => {
    const folder = temporaryFolder()
    writeTree(folder, {
      'dist/moved.html': 'moved before the interruption',
      'dist/changed.html': 'old',
      'dist/stale/index.html': 'old',
      '.dist.handbook/stage/1': 'new',
      '.dist.handbook/journal.json': JSON.stringify({
        version: 1,
        files: [record('changed.html', 'new'), record('moved.html', 'moved before the interruption')],
        staged: ['moved.html', 'changed.html'],
        stale: ['stale/index.html'],
      }),
    })
    expect(await completeInterrupted(join(folder, 'dist'))).toBe(true)
    expect(readTree(join(folder, 'dist'))).toEqual({ 'moved.html': 'moved before the interruption', 'changed.html': 'new' })
    expect(existsSync(join(folder, 'dist/stale'))).toBe(false)
    expect(Object.keys(readTree(join(folder, '.dist.handbook')))).toEqual(['manifest.json'])
  })

  test('does not bring in a staged file that a power cut left in part', async () => {
    const folder = temporaryFolder()
    writeTree(folder, {
      'dist/a.html': 'old and whole',
      '.dist.handbook/stage/0': 'new and wh',
      '.dist.handbook/manifest.json': JSON.stringify({ version: 1, files: [record('a.html', 'old and whole')] }),
      '.dist.handbook/journal.json': JSON.stringify({
        version: 1,
        files: [record('a.html', 'new and whole')],
        staged: ['a.html'],
        stale: [],
      }),
    })
    await completeInterrupted(join(folder, 'dist'))
    expect(readTree(join(folder, 'dist'))).toEqual({ 'a.html': 'old and whole' })
    await emit(join(folder, 'dist'), [{ path: 'a.html', content: 'new and whole' }])
    expect(readTree(join(folder, 'dist'))).toEqual({ 'a.html': 'new and whole' })
  })

  test.each([
    ['where there is no output folder', {}],
    ['file by file, where one has come meanwhile', { 'dist/.gitkeep': '' }],
    ['where its folder has the place already, and only the record is missing', { 'dist/a.html': 'A', 'dist/b/c.html': 'C' }],
  ])('with a whole site on the stage is completed %s', async (_, there) => {
    const folder = temporaryFolder()
    const site = { 'a.html': 'A', 'b/c.html': 'C' }
    const isInPlace = 'dist/a.html' in there
    writeTree(folder, {
      ...there,
      ...(isInPlace ? {} : { '.dist.handbook/stage/a.html': 'A', '.dist.handbook/stage/b/c.html': 'C' }),
      '.dist.handbook/journal.json': JSON.stringify({
        version: 1,
        files: Object.entries(site).map(([path, content]) => record(path, content)),
        staged: Object.keys(site),
        isWhole: true,
        stale: [],
      }),
    })
    expect(await completeInterrupted(join(folder, 'dist'))).toBe(true)
    expect(readTree(join(folder, 'dist'))).toMatchObject(site)
    expect(Object.keys(readTree(join(folder, '.dist.handbook')))).toEqual(['manifest.json'])
    expect(await emit(join(folder, 'dist'), [{ path: 'a.html', content: 'A' }])).toMatchObject({ written: 0, unchanged: 1, deleted: 1 })
  })

  test('with a whole site brings in no file that a power cut left in part: the next run writes it', async () => {
    const folder = temporaryFolder()
    writeTree(folder, {
      '.dist.handbook/stage/a.html': 'half of',
      '.dist.handbook/stage/b.html': 'B',
      '.dist.handbook/journal.json': JSON.stringify({
        version: 1,
        files: [record('a.html', 'half of it'), record('b.html', 'B')],
        staged: ['a.html', 'b.html'],
        isWhole: true,
        stale: [],
      }),
    })
    await completeInterrupted(join(folder, 'dist'))
    expect(readTree(join(folder, 'dist'))).toEqual({ 'b.html': 'B' })
    await emit(join(folder, 'dist'), [
      { path: 'a.html', content: 'half of it' },
      { path: 'b.html', content: 'B' },
    ])
    expect(readTree(join(folder, 'dist'))).toEqual({ 'a.html': 'half of it', 'b.html': 'B' })
  })

  test.each([
    ['leads out of the output folder', JSON.stringify({ version: 1, files: [], staged: [], stale: ['../precious.txt'] })],
    ['is of another version', JSON.stringify({ version: 2, files: [], staged: [], stale: [] })],
    ['is no JSON', '{'],
  ])('is void where it %s', async (_, journal) => {
    const folder = temporaryFolder()
    writeTree(folder, { 'precious.txt': 'P', '.dist.handbook/journal.json': journal })
    expect(await completeInterrupted(join(folder, 'dist'))).toBe(false)
    expect(await emit(join(folder, 'dist'), [{ path: 'a.html', content: 'A' }])).toMatchObject({ written: 1, unchanged: 0, deleted: 0 })
    expect(readTree(folder)).toMatchObject({ 'precious.txt': 'P', 'dist/a.html': 'A' })
  })

  test('deletes nothing through a link, and writes nothing through one', async () => {
    const folder = temporaryFolder()
    const outside = temporaryFolder()
    writeTree(outside, { 'a.html': 'O' })
    writeTree(folder, {
      '.dist.handbook/stage/0': 'new',
      '.dist.handbook/journal.json': JSON.stringify({
        version: 1,
        files: [record('people/b.html', 'new')],
        staged: ['people/b.html'],
        stale: ['people/a.html', 'other/a.html'],
      }),
    })
    mkdirSync(join(folder, 'dist'))
    symlinkSync(outside, join(folder, 'dist/people'))
    symlinkSync(outside, join(folder, 'dist/other'))
    await expect(completeInterrupted(join(folder, 'dist'))).rejects.toThrow('dist/people is in the way')
    expect(readTree(outside)).toEqual({ 'a.html': 'O' })
  })
})

test('a manifest with a path that leads out of the output folder is void', async () => {
  const folder = temporaryFolder()
  writeTree(folder, {
    'precious.txt': 'P',
    '.dist.handbook/manifest.json': JSON.stringify({ version: 1, files: [record('../precious.txt', 'P')] }),
  })
  expect(await emit(join(folder, 'dist'), [])).toMatchObject({ written: 0, unchanged: 0, deleted: 0 })
  expect(readTree(folder)).toHaveProperty(['precious.txt'], 'P')
})

test.each([
  [
    'a file',
    (path: string) => {
      writeFileSync(path, '')
    },
  ],
  [
    'a link',
    (path: string) => {
      symlinkSync(temporaryFolder(), path)
    },
  ],
])('%s in the place of the records is refused', async (_, make) => {
  const folder = temporaryFolder()
  make(join(folder, '.dist.handbook'))
  await expect(emit(join(folder, 'dist'), [])).rejects.toThrow(/\.dist\.handbook must be a folder/)
})
