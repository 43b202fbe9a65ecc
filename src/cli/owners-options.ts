import { Command, Option } from 'commander'
import type { OwnersFlags } from './owners-command.ts'
import { OWNERS_FORMATS } from './owners-formats.ts'

/** `handbook owners`: its flags and its help. */
export function createOwnersCommand(action: (flags: OwnersFlags) => Promise<void>): Command {
  return new Command('owners')
    .summary('list who looks after which pages')
    .description('Lists who looks after the pages of a handbook, and what nobody looks after. Nothing is written.')
    .usage('[options]')
    .helpOption('-h, --help', 'print this help')
    .option('--root <dir>', 'the handbook: a folder with content/, or a folder of Markdown', '.')
    .option('--config <file>', 'the configuration (default: handbook.config.ts, .js or .mjs in the root)')
    .option('--url <url>', "the site's own address, https://handbook.example.com")
    .addOption(
      new Option('--owner <owner>', 'the pages of this person or team: a key, handle, name or channel').conflicts(['unowned', 'unknown']),
    )
    .addOption(new Option('--unowned', 'the pages that nobody looks after').conflicts('unknown'))
    .option('--unknown', 'the owners who are in no data file, or have left, and where they are named')
    .addOption(new Option('--format <format>', 'text, json or csv').choices(Object.keys(OWNERS_FORMATS)).default('text', 'text'))
    .addHelpText('after', HELP)
    .action(action)
}

const HELP = `
Options win over the configuration. Paths count from the folder that you are in.

Examples:
  handbook owners                    every owner, with the number of their pages
  handbook owners --owner people     the pages of one
  handbook owners --unowned          the pages of nobody
  handbook owners --format csv       each page with its owners, for a spreadsheet

Exit codes:
  0  done
  2  the command line or the configuration is not as it must be
  3  the content could not be read, or a mistake in this tool`
