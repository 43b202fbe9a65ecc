import { describe, expect, test } from 'vitest'
import { changedLines, markOf } from '../../../../src/handbook/reviews/stamps.ts'
import type { FileCommit, FileHistory } from '../../../../src/model/site.ts'

/** A history, the latest commit first: `2026-03-03 stamp`, `2026-03-03 sweep`, `2026-03-03 12` for twelve lines. */
function history(...commits: readonly string[]): FileHistory {
  return { touched: '2026-03-31', authors: [], commits: commits.map(commitOf) }
}

function commitOf(text: string): FileCommit {
  const [day = '', what = ''] = text.split(' ')
  const isStamp = what === 'stamp' || what === 'sweep'
  return { hash: text, day, author: 'Nia', lines: isStamp ? 0 : Number(what), isStamp, stamped: what === 'sweep' ? 5 : isStamp ? 4 : 0 }
}

describe('the day of a review was set by', () => {
  test.for([
    ['nobody knows whom, without history', '2026-03-03', [], undefined],
    ['a commit that wrote text too', '2026-03-03', ['2026-03-03 12', '2026-01-01 40'], undefined],
    ['a stamp', '2026-03-03', ['2026-03-03 stamp', '2026-01-01 40'], 'stamp'],
    ['a stamp that came in days later', '2026-03-03', ['2026-03-09 stamp', '2026-01-01 40'], 'stamp'],
    ['a stamp where it was tomorrow already', '2026-03-04', ['2026-03-03 stamp'], 'stamp'],
    ['a stamp, and the text was changed since', '2026-03-03', ['2026-03-20 3', '2026-03-03 stamp'], 'stamp'],
    ['a review of the text after an earlier stamp', '2026-03-20', ['2026-03-20 3', '2026-03-03 stamp'], undefined],
    ['a stamp after an earlier sweep', '2026-03-20', ['2026-03-20 stamp', '2026-01-03 sweep'], 'stamp'],
    ['a sweep', '2026-03-20', ['2026-03-20 sweep', '2026-01-03 stamp'], 'sweep'],
  ] as const)('%s', ([, reviewed, commits, mark]) => {
    expect(markOf(reviewed, history(...commits))).toBe(mark)
  })

  test('a sweep is five pages, and four are none', () => {
    expect(markOf('2026-03-03', history('2026-03-03 stamp'))).toBe('stamp')
    expect(markOf('2026-03-03', history('2026-03-03 sweep'))).toBe('sweep')
  })
})

describe('lines that changed since', () => {
  const known = history('2026-03-20 3', '2026-03-04 1', '2026-03-03 12', '2026-01-01 40')
  test.for([
    ['2026-03-03', 4],
    ['2026-03-20', 0],
    ['2025-01-01', 56],
    [undefined, 56],
  ] as const)('%s are %i', ([reviewed, lines]) => {
    expect(changedLines(reviewed, known)).toBe(lines)
  })

  test('are none without history', () => {
    expect(changedLines('2026-03-03', undefined)).toBe(0)
  })
})
