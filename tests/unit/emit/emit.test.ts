import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { completeInterrupted, emit } from '../../../src/emit/emit.ts'
import { UnfinishedError, UsageError } from '../../../src/model/errors.ts'
import type { OutputFile } from '../../../src/model/output.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree, type Tree } from '../../support/tree.ts'

function outputs(files: Tree): OutputFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, content }))
}

function newOut(): string {
  return join(temporaryFolder(), 'dist')
}

async function site(files: Tree): Promise<string> {
  const out = newOut()
  await emit(out, outputs(files))
  return out
}

const LONG_AGO = new Date('2001-02-03T04:05:06Z')

function age(path: string): void {
  utimesSync(path, LONG_AGO, LONG_AGO)
}

function isAged(path: string): boolean {
  return statSync(path).mtimeMs === LONG_AGO.getTime()
}

describe('the output folder', () => {
  test('holds the files and nothing else; the records are beside it', async () => {
    const out = newOut()
    const bytes = new Uint8Array([0, 1, 2, 255])
    const result = await emit(out, [
      { path: 'index.html', content: '<p>Größe</p>' },
      { path: 'people/leave/index.html', content: '' },
      { path: 'logo.bin', content: bytes },
    ])
    expect(result).toMatchObject({ written: 3, unchanged: 0, deleted: 0 })
    expect(Object.keys(readTree(out))).toEqual(['index.html', 'logo.bin', 'people/leave/index.html'])
    expect(readTree(out)).toMatchObject({ 'index.html': '<p>Größe</p>', 'people/leave/index.html': '' })
    expect(statSync(join(out, 'logo.bin')).size).toBe(4)
    expect(readdirSync(join(out, '..')).sort()).toEqual(['.dist.handbook', 'dist'])
    expect(readdirSync(join(out, '../.dist.handbook')).sort()).toEqual(['.gitignore', 'manifest.json'])
  })

  test('takes files as they are made, one by one', async () => {
    const out = newOut()
    async function* files(): AsyncGenerator<OutputFile> {
      yield { path: 'a.html', content: 'A' }
      await Promise.resolve()
      yield { path: 'b.html', content: 'B' }
    }
    await emit(out, files())
    expect(readTree(out)).toEqual({ 'a.html': 'A', 'b.html': 'B' })
  })

  test('records the same whatever the order of the files', async () => {
    const files = outputs({ 'b/a.html': '1', 'a.html': '2', '404.html': '3' })
    const [one, other] = [newOut(), newOut()]
    await emit(one, files)
    await emit(other, files.reverse())
    const manifest = (out: string): string | undefined => readTree(join(out, '../.dist.handbook'))['manifest.json']
    expect(manifest(one)).toBe(manifest(other))
    expect(manifest(one)).toContain('a.html')
  })

  test('gets copies of files, also of one that is larger than a piece', async () => {
    const folder = temporaryFolder()
    const film = 'frame '.repeat(600_000)
    writeTree(folder, { 'film.mp4': film })
    const out = join(folder, 'dist')
    const file = { path: 'media/film.mp4', copyOf: join(folder, 'film.mp4') }
    expect(await emit(out, [file])).toMatchObject({ written: 1, unchanged: 0, deleted: 0 })
    expect(readTree(out)['media/film.mp4'] === film).toBe(true)
    expect(await emit(out, [file])).toMatchObject({ written: 0, unchanged: 1, deleted: 0 })
    writeTree(folder, { 'film.mp4': film.replace(/frame $/, 'Frame ') })
    expect(await emit(out, [file])).toMatchObject({ written: 1, unchanged: 0, deleted: 0 })
    expect(readTree(out)['media/film.mp4']?.endsWith('Frame ')).toBe(true)
  })

  test('may be on another disk than its records', async (context) => {
    const folder = temporaryFolder()
    context.skip(!existsSync('/dev/shm') || statSync('/dev/shm').dev === statSync(folder).dev, 'needs /dev/shm on a disk of its own')
    const otherDisk = `/dev/shm/handbook-test-${String(process.pid)}`
    mkdirSync(otherDisk)
    onTestFinished(() => {
      rmSync(otherDisk, { recursive: true })
    })
    const out = join(folder, 'dist')
    symlinkSync(otherDisk, out)
    await emit(out, outputs({ 'a.html': 'A', 'b/c.html': 'C' }))
    await emit(out, outputs({ 'a.html': 'A, changed' }))
    expect(readTree(otherDisk)).toEqual({ 'a.html': 'A, changed' })
  })
})

describe('a second run', () => {
  test('writes what changed, deletes what is no longer part of the site, and touches nothing else', async () => {
    const out = await site({ 'same.html': 'S', 'changed.html': 'old', 'gone/deep/er.html': 'G', 'gone.html': 'G' })
    age(join(out, 'same.html'))
    const result = await emit(out, outputs({ 'same.html': 'S', 'changed.html': 'new', 'new.html': 'N' }))
    expect(result).toMatchObject({ written: 2, unchanged: 1, deleted: 2 })
    expect(readTree(out)).toEqual({ 'same.html': 'S', 'changed.html': 'new', 'new.html': 'N' })
    expect(existsSync(join(out, 'gone'))).toBe(false)
    expect(isAged(join(out, 'same.html'))).toBe(true)
  })

  test('restores what was edited or deleted by hand', async () => {
    const files = { 'edited.html': 'text', 'deleted/index.html': 'D', 'linked.html': 'L' }
    const out = await site(files)
    const outside = join(out, '../outside.html')
    writeFileSync(outside, 'O')
    writeFileSync(join(out, 'edited.html'), 'TEXT')
    rmSync(join(out, 'deleted'), { recursive: true })
    rmSync(join(out, 'linked.html'))
    symlinkSync(outside, join(out, 'linked.html'))
    expect(await emit(out, outputs(files))).toMatchObject({ written: 3, unchanged: 0, deleted: 0 })
    expect(readTree(out)).toEqual(files)
    expect(readTree(join(out, '..'))['outside.html']).toBe('O')
  })

  test('makes the whole site again where the output folder is gone', async () => {
    const out = await site({ 'a.html': 'A' })
    rmSync(out, { recursive: true })
    expect(await emit(out, outputs({ 'a.html': 'A' }))).toMatchObject({ written: 1, unchanged: 0, deleted: 0 })
    expect(readTree(out)).toEqual({ 'a.html': 'A' })
  })

  test.each<[string, Tree, Tree]>([
    ['a file becomes a folder', { a: '1' }, { 'a/b/c': '2' }],
    ['a folder becomes a file', { 'a/b/c': '1', 'a/d': '1' }, { a: '2' }],
    ['a file becomes a folder and a folder a file', { x: '1', 'y/z': '1' }, { 'x/z': '2', y: '2' }],
    ['everything goes', { 'a/b': '1', c: '1' }, {}],
  ])('works where %s', async (_, before, after) => {
    const out = await site(before)
    await emit(out, outputs(after))
    expect(readTree(out)).toEqual(after)
    await emit(out, outputs(before))
    expect(readTree(out)).toEqual(before)
  })

  test('keeps what version control and file managers put there', async () => {
    const out = await site({ 'a/b.html': 'B' })
    const kept = { '.git/config': 'C', '.gitkeep': '', 'a/.DS_Store': 'D' }
    writeTree(out, kept)
    await emit(out, outputs({ 'c.html': 'C' }))
    expect(readTree(out)).toEqual({ ...kept, 'c.html': 'C' })
  })
})

describe('a folder that is not ours', () => {
  test('is refused, with the names of the first files and what to do, and nothing is left behind', async () => {
    const out = newOut()
    const foreign = { 'b.txt': 'B', 'a.txt': 'A', 'c/d.txt': 'D', 'e.txt': 'E', 'f.txt': 'F' }
    writeTree(out, foreign)
    const run = emit(out, outputs({ 'a.txt': 'ours' }))
    await expect(run).rejects.toThrow(UsageError)
    await expect(run).rejects.toThrow(/dist holds files .*: a\.txt, b\.txt, c\/d\.txt and more\. .*--out/)
    expect(readTree(out)).toEqual(foreign)
    expect(readdirSync(join(out, '..'))).toEqual(['dist'])
  })

  test('is refused where a foreign file came to ours', async () => {
    const out = await site({ 'a.html': 'A' })
    writeTree(out, { 'notes/mine.txt': 'M' })
    await expect(emit(out, outputs({ 'b.html': 'B' }))).rejects.toThrow('holds files that no build of this tool wrote: notes/mine.txt.')
    expect(readTree(out)).toEqual({ 'a.html': 'A', 'notes/mine.txt': 'M' })
  })

  test('is refused where the record of what we wrote is gone', async () => {
    const out = await site({ 'a.html': 'A' })
    rmSync(join(out, '../.dist.handbook'), { recursive: true })
    await expect(emit(out, outputs({ 'a.html': 'A' }))).rejects.toThrow('or, if they are an earlier build, delete the folder')
  })

  test('is taken where it holds empty folders only', async () => {
    const out = newOut()
    mkdirSync(join(out, 'empty/er'), { recursive: true })
    await emit(out, outputs({ 'a.html': 'A' }))
    expect(readTree(out)).toEqual({ 'a.html': 'A' })
  })

  test('is refused where it is a file', async () => {
    const out = newOut()
    writeFileSync(out, 'F')
    const run = emit(out, [])
    await expect(run).rejects.toThrow(UsageError)
    await expect(run).rejects.toThrow('dist is not a folder')
  })
})

describe('a link inside the output folder', () => {
  test.each([
    ['which the site writes to', 'people/new.html'],
    ['which the site writes nothing to', 'other.html'],
  ])('that leads out of it is refused, %s', async (_, path) => {
    const out = newOut()
    const outside = temporaryFolder()
    await emit(out, outputs({ 'people/a.html': 'A' }))
    rmSync(join(out, 'people'), { recursive: true })
    writeTree(outside, { 'a.html': 'O' })
    symlinkSync(outside, join(out, 'people'))
    await expect(emit(out, outputs({ [path]: 'N' }))).rejects.toThrow('holds files that no build of this tool wrote: people.')
    expect(readTree(outside)).toEqual({ 'a.html': 'O' })
  })

  test('in the place of one of our files is replaced, not followed, when the file becomes a folder', async () => {
    const out = await site({ people: 'P' })
    const outside = temporaryFolder()
    writeTree(outside, { 'a.html': 'A' })
    rmSync(join(out, 'people'))
    symlinkSync(outside, join(out, 'people'))
    await emit(out, outputs({ 'people/a.html': 'A' }))
    expect(readTree(out)).toEqual({ 'people/a.html': 'A' })
    expect(readTree(outside)).toEqual({ 'a.html': 'A' })
  })
})

describe('paths', () => {
  test.each([
    '../out.html',
    'a/../../out.html',
    '/etc/out.html',
    'a//b.html',
    './a.html',
    'a/',
    '',
    'a\0.html',
    '.git/hooks/post-checkout',
  ])('%j is refused', async (path) => {
    const out = newOut()
    const run = emit(out, [{ path, content: '' }])
    await expect(run).rejects.toThrow(UnfinishedError)
    await expect(run).rejects.toThrow(JSON.stringify(path))
    expect(existsSync(out)).toBe(false)
  })

  test('that two outputs have are refused', async () => {
    const run = emit(newOut(), [...outputs({ 'a/b.html': '1' }), ...outputs({ 'a/b.html': '2' })])
    await expect(run).rejects.toThrow(UnfinishedError)
    await expect(run).rejects.toThrow('Two outputs have the path "a/b.html"')
  })

  test.each([
    ['file first', ['a', 'a/b/c.html']],
    ['folder first', ['a/b/c.html', 'a']],
  ])('that need a file and a folder of one name are refused, %s', async (_, paths) => {
    const run = emit(
      newOut(),
      paths.map((path) => ({ path, content: '' })),
    )
    await expect(run).rejects.toThrow(UnfinishedError)
    await expect(run).rejects.toThrow('"a" is a file, and also the folder of "a/b/c.html"')
  })
})

describe('a run that fails', () => {
  test('leaves the old site as it was, and the next run is not in its way', async () => {
    const out = await site({ 'a.html': 'old', 'b.html': 'old' })
    function* failing(): Generator<OutputFile> {
      yield { path: 'a.html', content: 'new' }
      throw new RangeError('a layout fails')
    }
    await expect(emit(out, failing())).rejects.toThrow(new RangeError('a layout fails'))
    expect(readTree(out)).toEqual({ 'a.html': 'old', 'b.html': 'old' })
    expect(await completeInterrupted(out)).toBe(false)
    await emit(out, outputs({ 'a.html': 'new' }))
    expect(readTree(out)).toEqual({ 'a.html': 'new' })
  })

  test('because a file to copy is missing says so', async () => {
    const out = await site({ 'a.html': 'old' })
    const run = emit(out, [{ path: 'a.html', copyOf: join(tmpdir(), 'there-is-no-such-file') }])
    await expect(run).rejects.toThrow(UnfinishedError)
    await expect(run).rejects.toThrow(/ENOENT.*there-is-no-such-file.*The site that was there is untouched/)
    expect(readTree(out)).toEqual({ 'a.html': 'old' })
  })

  test('because something came in the way is completed when it is gone', async () => {
    const out = await site({ 'a/b.html': 'old' })
    writeTree(out, { 'a/.DS_Store': '' })
    await expect(emit(out, outputs({ a: 'new', c: 'new' }))).rejects.toThrow(/dist\/a is in the way.* Move it away/)
    rmSync(join(out, 'a'), { recursive: true })
    expect(await completeInterrupted(out)).toBe(true)
    expect(readTree(out)).toEqual({ a: 'new', c: 'new' })
    expect(await completeInterrupted(out)).toBe(false)
  })
})
