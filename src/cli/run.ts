import { CommanderError, type Command } from 'commander'
import { runBuild } from './build-command.ts'
import { runCheck } from './check-command.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { runOwners } from './owners-command.ts'
import { createProgram } from './program.ts'
import { printError, reportFailure } from './report-failure.ts'
import { runReview } from './review-command.ts'
import { runSchema } from './schema-command.ts'
import { widthOf, type Terminal } from './terminal.ts'

/** Runs one command line, without the program's own name: `['build', '--strict']`. Gives the exit code; throws nothing. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT_CODES.done
  const program = createProgram({
    build: async (flags) => {
      exitCode = await runBuild(flags, terminal)
    },
    check: async (flags) => {
      exitCode = await runCheck(flags, terminal)
    },
    owners: async (flags) => {
      exitCode = await runOwners(flags, terminal)
    },
    review: async (flags) => {
      exitCode = await runReview(flags, terminal)
    },
    schema: async (flags) => {
      exitCode = await runSchema(flags, terminal)
    },
  })
  for (const command of [program, ...program.commands]) direct(command, terminal)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, terminal)
    return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage
  }
}

/** Makes commander print to our terminal, in our words, and throw where it would end the process. */
function direct(command: Command, terminal: Terminal): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => terminal.stdout.write(text),
    writeErr: (text) => terminal.stderr.write(text),
    getOutHelpWidth: () => widthOf(terminal.stdout),
    getErrHelpWidth: () => widthOf(terminal.stderr),
    outputError: (text) => {
      printError(usageSentence(text, command), terminal)
    },
  })
}

function usageSentence(text: string, command: Command): string {
  const name = command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`
  const help = `Run '${name} --help' for what there is.`
  if (text.includes('too many arguments')) return `${name} takes options only: to build another folder, name it with --root.\n${help}`
  const sentence = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\n\((.*)\)$/, ' ($1)')
    .replace(/ \(Did/, ' (did')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}\n${help}`
}
