import { Command, Option } from 'commander'
import type { DevFlags } from './dev-command.ts'

/** `handbook dev`: its flags and its help. */
export function createDevCommand(action: (flags: DevFlags) => Promise<void>): Command {
  return new Command('dev')
    .summary('show the handbook while you write it')
    .description('Shows the handbook in a browser on this machine, and each change as soon as it is saved. Nothing is built.')
    .usage('[options]')
    .helpOption('-h, --help', 'print this help')
    .option('--root <dir>', 'the handbook: a folder with content/, or a folder of Markdown', '.')
    .option('--config <file>', 'the configuration (default: handbook.config.ts, .js or .mjs in the root)')
    .option('--port <number>', 'the port; where it is taken, the next one that is free', '4000')
    .option('--url <url>', "the site's own address, https://handbook.example.com")
    .option('--drafts', 'show pages that are drafts too')
    .addOption(
      new Option('--audience <who>', 'whose site to show: the public one has nothing that is for inside').choices(['internal', 'public']),
    )
    .option('--base <base>', 'what the list of changed pages compares with (default: the main branch)')
    .option('--cache <dir>', 'the folder for what is cached (default: node_modules/.cache/handbook in the root)')
    .addHelpText('after', HELP)
    .action(action)
}

const HELP = `
Only this machine can open the preview. Ctrl+C ends it.

In the browser: the panel in the corner lists what is wrong with the page; a
click on it, or the key e, opens the editor. Which one: the one that is running,
or that LAUNCH_EDITOR, VISUAL or EDITOR names.

Examples:
  handbook dev                       show content/ at http://localhost:4000/
  handbook dev --root docs           show a folder of Markdown as it is
  handbook dev --audience public     as the public will see it

Exit codes:
  2    the command line is not as it must be, or there is no such folder
  3    no port could be listened on, or a mistake in this tool
  130  ended with Ctrl+C`
