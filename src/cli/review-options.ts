import { Command, Option } from 'commander'
import type { ReviewFlags } from './review-command.ts'
import { REVIEW_FORMATS } from './review-formats.ts'

/** `handbook review`: its flags and its help. */
export function createReviewCommand(action: (flags: ReviewFlags) => Promise<void>): Command {
  return new Command('review')
    .summary('list the pages whose review is due')
    .description('Lists the pages whose review is overdue or due soon, the most urgent first. Nothing is written.')
    .usage('[options]')
    .helpOption('-h, --help', 'print this help')
    .option('--root <dir>', 'the handbook: a folder with content/, or a folder of Markdown', '.')
    .option('--config <file>', 'the configuration (default: handbook.config.ts, .js or .mjs in the root)')
    .option('--url <url>', "the site's own address, https://handbook.example.com")
    .option('--cache <dir>', 'the folder for what is cached (default: node_modules/.cache/handbook in the root)')
    .option('--owner <owner>', 'only pages of this person or team: a key of the data, or a name')
    .option('--due-within <span>', 'overdue, or due within a time: 30d, 12w')
    .addOption(new Option('--all', 'every page that is to be reviewed, whenever that is').conflicts('dueWithin'))
    .addOption(
      new Option('--format <format>', 'text, json, csv, markdown or ics').choices(Object.keys(REVIEW_FORMATS)).default('text', 'text'),
    )
    .addOption(new Option('--fail-on <state>', 'what ends with exit code 1').choices(['overdue']))
    .addHelpText('after', HELP)
    .action(action)
}

const HELP = `
Options win over the configuration. Paths count from the folder that you are in.

Examples:
  handbook review                        what is overdue or due soon
  handbook review --owner people         the same, of one owner
  handbook review --due-within 90d       what is due in the next quarter
  handbook review --all --format csv     everything, for a spreadsheet

Exit codes:
  0  done
  1  with --fail-on overdue: a listed page is overdue
  2  the command line or the configuration is not as it must be
  3  the content could not be read, or a mistake in this tool`
