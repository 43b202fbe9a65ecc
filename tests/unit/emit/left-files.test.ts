import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emit } from '../../../src/emit/emit.ts'
import { NotLeftError } from '../../../src/emit/left-files.ts'
import { readTree } from '../../support/tree.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const A = { path: 'a.html', content: 'A' }
const B = { path: 'b.html', content: 'B' }

test('a file that is left stays as it stands, and stays a file of the site', async () => {
  const out = join(temporaryFolder(), 'dist')
  const { files } = await emit(out, [A, B])
  const left = files.filter(({ path }) => path === 'a.html')
  expect(await emit(out, [{ ...B, content: 'C' }], () => left)).toMatchObject({ written: 1, unchanged: 1, deleted: 0 })
  expect(readTree(out)).toEqual({ 'a.html': 'A', 'b.html': 'C' })
  expect(await emit(out, [B])).toMatchObject({ written: 1, deleted: 1 })
})

test('a file that another build wrote since is not taken for the one that was to be left', async () => {
  const out = join(temporaryFolder(), 'dist')
  const { files } = await emit(out, [A])
  await emit(out, [{ ...A, content: 'other' }])
  await expect(emit(out, [B], () => files)).rejects.toThrow(NotLeftError)
  expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('other')
  writeFileSync(join(out, 'a.html'), 'other')
  expect(await emit(out, [A, B])).toMatchObject({ written: 2 })
})
