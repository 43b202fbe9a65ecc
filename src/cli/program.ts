import { Command, Option } from 'commander'
import { readVersion } from './read-version.ts'
import type { BuildFlags } from './build-command.ts'
import type { CheckFlags } from './check-command.ts'

/** What each command does with its flags. */
export interface Actions {
  readonly build: (flags: BuildFlags) => Promise<void>
  readonly check: (flags: CheckFlags) => Promise<void>
}

/** The command line: every command, its flags and its help. */
export function createProgram(actions: Actions): Command {
  const program = new Command('handbook')
    .description('Makes a website of a folder of Markdown: the handbook that a company runs on.')
    .usage('<command> [options]')
    .version(readVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', PROGRAM_HELP)
  program.addCommand(createBuildCommand(actions.build).copyInheritedSettings(program))
  program.addCommand(createCheckCommand(actions.check).copyInheritedSettings(program))
  return program
}

function createBuildCommand(action: Actions['build']): Command {
  return new Command('build')
    .summary('build the site into a folder')
    .description('Builds the site of a handbook. All of it is written, or after an error nothing is.')
    .usage('[options]')
    .helpOption('-h, --help', 'print this help')
    .option('--root <dir>', 'the handbook: a folder with content/, or a folder of Markdown', '.')
    .option('--config <file>', 'the configuration (default: handbook.config.ts, .js or .mjs in the root)')
    .option('--out <dir>', 'the folder to write to (default: dist in the root)')
    .option('--url <url>', "the site's own address, https://handbook.example.com")
    .addOption(
      new Option('--links <style>', 'directory: links lead to x/; file: to x/index.html, which works from disk').choices([
        'directory',
        'file',
      ]),
    )
    .option('--drafts', 'build pages that are drafts too')
    .option('--strict', 'end with exit code 1 where the content has errors')
    .option('--json', 'print one JSON object with all findings, nothing else')
    .addHelpText('after', BUILD_HELP)
    .action(action)
}

function createCheckCommand(action: Actions['check']): Command {
  return new Command('check')
    .summary('find what is wrong with the content')
    .description('Checks the content of a handbook: links, anchors, images, redirects and more. Nothing is written but reports.')
    .usage('[options]')
    .helpOption('-h, --help', 'print this help')
    .option('--root <dir>', 'the handbook: a folder with content/, or a folder of Markdown', '.')
    .option('--config <file>', 'the configuration (default: handbook.config.ts, .js or .mjs in the root)')
    .option('--url <url>', "the site's own address, https://handbook.example.com")
    .option('--drafts', 'check pages that are drafts too')
    .option('--format <list>', 'text, json; several with commas, each with a file: text,json=report.json')
    .addOption(new Option('--fail-on <level>', 'the level that ends with exit code 1').choices(['error', 'warning']))
    .action(action)
}

const PROGRAM_HELP = `
Examples:
  handbook build                        build content/ into dist/
  handbook build --root docs            build a folder of Markdown as it is
  handbook build --help                 all options of a command`

const BUILD_HELP = `
Options win over the configuration. Paths count from the folder that you are in.

Examples:
  handbook build                        build content/ into dist/
  handbook build --strict               the same, for a merge request: a broken link fails it
  handbook build --links file           for reading from disk, or in a CI job's artifacts
  handbook build --json > report.json   for another program

Exit codes:
  0  done
  1  with --strict: the content has errors; the site is written all the same
  2  the command line, the configuration or the output folder is not as it must be
  3  the site could not be written, or a mistake in this tool`
