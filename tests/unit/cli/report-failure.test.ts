import { expect, test } from 'vitest'
import { reportFailure } from '../../../src/cli/report-failure.ts'
import { UnfinishedError, UsageError } from '../../../src/model/errors.ts'
import { capturedTerminal } from '../../support/captured-terminal.ts'

test('a mistake of usage is its sentences, the further ones set in', () => {
  const terminal = capturedTerminal()
  expect(reportFailure(new UsageError('one\ntwo'), terminal)).toBe(2)
  expect(terminal.printed().stderr).toBe('error: one\n       two\n')
})

test('a run that could not finish is its sentence', () => {
  const terminal = capturedTerminal()
  expect(reportFailure(new UnfinishedError('The disk is full'), terminal)).toBe(3)
  expect(terminal.printed().stderr).toBe('error: The disk is full\n')
})

test('a mistake of this tool is a sentence and a request', () => {
  const terminal = capturedTerminal()
  expect(reportFailure(new TypeError('x is not a function'), terminal)).toBe(3)
  expect(terminal.printed().stderr).toBe(
    'error: handbook stopped because of a mistake of its own: x is not a function\n' +
      '       Run it again with DEBUG=handbook to see where, and please report it.\n',
  )
})

test('with DEBUG=handbook it comes with where it arose, and what caused it', () => {
  const terminal = capturedTerminal({ DEBUG: 'other,handbook' })
  expect(reportFailure(new Error('outer', { cause: new RangeError('inner') }), terminal)).toBe(3)
  expect(terminal.printed().stderr).toMatch(/Error: outer\n {4}at .*report-failure\.test\.ts[\s\S]*\ncaused by RangeError: inner\n {4}at /)
})

test('what is thrown need not be an error', () => {
  const terminal = capturedTerminal()
  expect(reportFailure('nonsense', terminal)).toBe(3)
  expect(terminal.printed().stderr).toContain('a mistake of its own: nonsense')
})
