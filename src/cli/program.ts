import { Command, Option } from 'commander'
import { readVersion } from './read-version.ts'
import type { OwnersFlags } from './owners-command.ts'
import { createOwnersCommand } from './owners-options.ts'
import type { PreviewFlags } from './preview-command.ts'
import { createPreviewCommand } from './preview-options.ts'
import type { ReviewFlags } from './review-command.ts'
import { createReviewCommand } from './review-options.ts'
import type { SchemaFlags } from './schema-command.ts'
import { createSchemaCommand } from './schema-options.ts'
import type { BuildFlags } from './build-command.ts'
import type { CheckFlags } from './check-flags.ts'
import type { DevFlags } from './dev-command.ts'
import { createDevCommand } from './dev-options.ts'

/** What each command does with its flags. */
export interface Actions {
  readonly build: (flags: BuildFlags) => Promise<void>
  readonly check: (flags: CheckFlags) => Promise<void>
  readonly dev: (flags: DevFlags) => Promise<void>
  readonly preview: (flags: PreviewFlags) => Promise<void>
  readonly owners: (flags: OwnersFlags) => Promise<void>
  readonly review: (flags: ReviewFlags) => Promise<void>
  readonly schema: (flags: SchemaFlags) => Promise<void>
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
  program.addCommand(createDevCommand(actions.dev).copyInheritedSettings(program))
  program.addCommand(createPreviewCommand(actions.preview).copyInheritedSettings(program))
  program.addCommand(createOwnersCommand(actions.owners).copyInheritedSettings(program))
  program.addCommand(createReviewCommand(actions.review).copyInheritedSettings(program))
  program.addCommand(createSchemaCommand(actions.schema).copyInheritedSettings(program))
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
    .addOption(createAudienceOption('who the site is for: public leaves out what is for inside, and proves it'))
    .option('--base <base>', 'a git ref or a folder: changed/index.html lists the pages that were changed since')
    .option('--cache <dir>', 'the folder for what is cached (default: node_modules/.cache/handbook in the root)')
    .option('--no-cache', 'read every page anew, and keep none for the next run')
    .option('--threads <number>', 'how many threads help to read pages; 0 for none (default: as the work is worth)')
    .option('--no-search', 'build no search: its index takes the most time on a large handbook')
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
    .addOption(createAudienceOption('whose site to check: the public one has nothing that is for inside'))
    .option('--base <base>', 'compare with a git ref, a folder or a urls.json: what was served must still be')
    .option('--changed', 'tell only what changed since the base, and what that broke elsewhere')
    .addOption(
      new Option(
        '--external <when>',
        'other sites: cached uses what is known from earlier, on asks them, only asks them and checks nothing else',
      )
        .choices(['off', 'cached', 'on', 'only'])
        .default('cached'),
    )
    .option('--cache <dir>', 'the folder for what is cached (default: node_modules/.cache/handbook in the root)')
    .option('--no-cache', 'read every page anew, and keep none for the next run')
    .option('--threads <number>', 'how many threads help to read pages; 0 for none (default: as the work is worth)')
    .option('--time-budget <span>', 'the longest that requests may take in all: 90s, 5m', '5m')
    .option('--baseline <file>', 'findings that are accepted for now')
    .option('--update-baseline [how]', 'write the baseline: findings that are gone leave it; with "grow", new ones join it')
    .option('--baseline-max-age <span>', 'tell accepted findings again after a time: 90d')
    .option('--fix', 'mend what has one sure answer')
    .option('--dry-run', 'with --fix: show what would be mended, as a diff')
    .option('--rule <id=level>', 'the level of a rule: error, warning, info or off; may be given several times', collect, [])
    .option(
      '--format <list>',
      'text, lines, json, jsonl, junit, sarif, gitlab, github or markdown; =FILE writes to a file: text,junit=check.xml',
      'text',
    )
    .addOption(
      new Option('--fail-on <level>', 'what ends with exit code 1; new: errors that were not there at the base').choices([
        'error',
        'warning',
        'new',
      ]),
    )
    .option('--search', 'search for what data/search-tests.yaml says, and tell what is not found')
    .option('--stats', 'tell how many pages, links and headings were looked at, and how long each stage took')
    .option('--explain <rule>', 'print what a rule is about, and nothing else')
    .option('--html <dir>', 'check a folder of HTML instead, of whatever generator')
    .option('--urls <file>', 'write the addresses and anchors of the site to a file, for a later --base')
    .addHelpText('after', CHECK_HELP)
    .action(action)
}

function createAudienceOption(description: string): Option {
  return new Option('--audience <who>', description).choices(['internal', 'public'])
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}

const PROGRAM_HELP = `
Examples:
  handbook build                        build content/ into dist/
  handbook build --root docs            build a folder of Markdown as it is
  handbook preview                      show what was built, as a host would
  handbook build --help                 all options of a command`

const BUILD_HELP = `
Options win over the configuration. Paths count from the folder that you are in.

Examples:
  handbook build                        build content/ into dist/
  handbook build --strict               the same, for a merge request: a broken link fails it
  handbook build --links file           for reading from disk, or in a CI job's artifacts
  handbook build --json > report.json   for another program
  handbook build --base origin/main     for a preview: changed/ lists what is new

Exit codes:
  0  done
  1  with --strict: the content has errors; the site is written all the same.
     For the public: the site would hold what is for inside; nothing is written
  2  the command line, the configuration or the output folder is not as it must be
  3  the site could not be written, or a mistake in this tool`

const CHECK_HELP = `
Options win over the configuration. Paths count from the folder that you are in.

Examples:
  handbook check                         what is wrong, with the source of each
  handbook check --base origin/main      and what a merge request takes away
  handbook check --format lines          a line for each finding, for an editor
  handbook check --fix --dry-run         what has one sure answer, as a diff
  handbook check --explain link/anchor   what a rule is about
  handbook check --html dist             a folder of HTML, whoever made it

  handbook check --format text,gitlab=gl-code-quality.json,junit=check.xml
                                         for a CI job: text for its log, and
                                         reports for the merge request

Exit codes:
  0  nothing that fails: no errors, or what --fail-on says
  1  there are findings that fail
  2  the command line or the configuration is not as it must be
  3  it could not be checked: a base that is not there, a file that cannot
     be read or written, or a mistake in this tool; it is never a pass`
