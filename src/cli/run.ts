import { CommanderError, type Command } from 'commander'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { createProgram } from './program.ts'
import { printError, reportFailure } from './report-failure.ts'
import { widthOf, type Terminal } from './terminal.ts'

/** Runs one command line, without the program's own name: `['build', '--strict']`. Gives the exit code; throws nothing. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT_CODES.done
  // A command's code is loaded when it is run: `--help` and `--version` need none of it.
  const program = createProgram({
    build: async (flags) => {
      exitCode = await (await import('./build-command.ts')).runBuild(flags, terminal)
    },
    check: async (flags) => {
      exitCode = await (await import('./check-command.ts')).runCheck(flags, terminal)
    },
    dev: async (flags) => {
      exitCode = await (await import('./dev-command.ts')).runDev(flags, terminal)
    },
    preview: async (flags) => {
      exitCode = await (await import('./preview-command.ts')).runPreview(flags, terminal)
    },
    owners: async (flags) => {
      exitCode = await (await import('./owners-command.ts')).runOwners(flags, terminal)
    },
    review: async (flags) => {
      exitCode = await (await import('./review-command.ts')).runReview(flags, terminal)
    },
    schema: async (flags) => {
      exitCode = await (await import('./schema-command.ts')).runSchema(flags, terminal)
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
