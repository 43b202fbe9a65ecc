import { UnfinishedError, UsageError } from '../model/errors.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { colorsFor, type Terminal } from './terminal.ts'

const LABEL = 'error: '

/** Says on the error output why a run ended early, and gives the exit code for that. */
export function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  const isDebugging = terminal.env['DEBUG']?.split(',').includes('handbook') === true
  printError(isOurs(error) ? error.message : bugSentence(error, isDebugging), terminal)
  if (isDebugging && error instanceof Error) terminal.stderr.write(`${stacksOf(error).join('\ncaused by ')}\n`)
  return error instanceof UsageError ? EXIT_CODES.usage : EXIT_CODES.unfinished
}

/** Prints sentences behind the word error; further lines are set in, so that the whole reads as one. */
export function printError(message: string, { stderr, env }: Terminal): void {
  stderr.write(`${colorsFor(stderr, env).red(LABEL)}${message.trimEnd().replaceAll('\n', `\n${' '.repeat(LABEL.length)}`)}\n`)
}

function isOurs(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof UnfinishedError
}

function bugSentence(error: unknown, isDebugging: boolean): string {
  const message = error instanceof Error ? error.message : String(error)
  const advice = isDebugging
    ? 'Please report this with what follows.'
    : 'Run it again with DEBUG=handbook to see where, and please report it.'
  return `handbook stopped because of a mistake of its own: ${message}\n${advice}`
}

function stacksOf(error: Error): readonly string[] {
  const stack = error.stack ?? error.message
  return error.cause instanceof Error ? [stack, ...stacksOf(error.cause)] : [stack]
}
