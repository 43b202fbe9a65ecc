import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMoves } from '../../../src/check/base-moves.ts'

/** Files by path, as they are compared. */
function files(tree: Readonly<Record<string, string>>): { readonly file: string; readonly bytes: Uint8Array }[] {
  return Object.entries(tree).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }))
}

function movesOf(gone: Readonly<Record<string, string>>, added: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(findMoves(files(gone), files(added)))
}

const TEXT = Array.from({ length: 10 }, (_, index) => `This is line ${String(index)} of a page.\n`).join('\n')

test('a file of the same bytes has moved, whatever it is; an empty one says nothing', () => {
  expect(movesOf({ 'a.md': TEXT, 'a.png': '\u0000x', 'empty.md': '' }, { 'b/c.md': TEXT, 'd.png': '\u0000x', 'none.md': '' })).toEqual({
    'a.md': 'b/c.md',
    'a.png': 'd.png',
  })
})

test('a page with half of its text has moved; one with less has not; files that are no pages have not', () => {
  const half = TEXT.slice(0, TEXT.length * 0.7)
  expect(movesOf({ 'a.md': TEXT }, { 'b.md': half })).toEqual({ 'a.md': 'b.md' })
  expect(movesOf({ 'a.md': TEXT }, { 'b.md': TEXT.slice(0, TEXT.length * 0.4) })).toEqual({})
  expect(movesOf({ 'a.txt': TEXT }, { 'b.txt': half })).toEqual({})
})

test('front matter and line ends are no matter', () => {
  const before = `---\ntitle: Leave\nowner: people\n---\n\n${TEXT}`
  expect(movesOf({ 'a.md': before }, { 'b.md': `---\ntitle: Another\n---\n\n${TEXT}`.replaceAll('\n', '\r\n') })).toEqual({
    'a.md': 'b.md',
  })
  expect(
    movesOf({ 'a.md': '---\ntitle: A\nlayout: page\n---\n\nHere.' }, { 'b.md': '---\ntitle: A\nlayout: page\n---\n\nThere.' }),
  ).toEqual({})
})

test('the most alike goes first, and each file is taken once', () => {
  const near = TEXT.replace('line 3', 'row 3')
  const nearer = `${TEXT}One more.\n`
  expect(movesOf({ 'a.md': TEXT, 'b.md': near }, { 'c.md': near, 'd.md': nearer })).toEqual({ 'a.md': 'd.md', 'b.md': 'c.md' })
})

test('where two do equally well, the one of the same name has it, else none', () => {
  expect(movesOf({ 'a/leave.md': TEXT }, { 'b/time.md': TEXT, 'b/leave.md': TEXT })).toEqual({ 'a/leave.md': 'b/leave.md' })
  expect(movesOf({ 'a/leave.md': TEXT }, { 'b/time.md': TEXT, 'b/off.md': TEXT })).toEqual({})
  expect(movesOf({ 'a/leave.md': TEXT, 'a/off.md': TEXT }, { 'b/time.md': TEXT })).toEqual({})
})

test('a line that is on many pages does not make pages alike', () => {
  const boilerplate = 'This page is maintained by the people team, and was reviewed.\n'
  const page = (text: string): string => `${boilerplate}\n${text}\n`
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`new/${String(index)}.md`, page(TEXT + String(index))]))
  expect(movesOf({ 'a.md': page('old') }, { 'short.md': page('new') })).toEqual({ 'a.md': 'short.md' })
  expect(movesOf({ 'a.md': page('old') }, { ...many, 'short.md': page('new') })).toEqual({})
})

test('the order of files makes no difference', () => {
  const tree = fc.dictionary(
    fc.constantFrom('a.md', 'b.md', 'x/a.md', 'c.png', 'd.md'),
    fc.constantFrom('', TEXT, 'x', `${TEXT}y`, 'p\nq\nr'),
    { maxKeys: 5 },
  )
  fc.assert(
    fc.property(tree, tree, (gone, added) => {
      const forwards = findMoves(files(gone), files(added))
      const backwards = findMoves(files(gone).reverse(), files(added).reverse())
      expect(new Map([...backwards].sort())).toEqual(new Map([...forwards].sort()))
      expect(new Set(forwards.values()).size).toBe(forwards.size)
    }),
  )
})
