import { Command } from 'commander'
import type { PreviewFlags } from './preview-command.ts'

/** `handbook preview`: its flags and its help. */
export function createPreviewCommand(action: (flags: PreviewFlags) => Promise<void>): Command {
  return new Command('preview')
    .summary('show the built site as a host would')
    .description('Shows the site that was built, on this machine alone, as a host would: with its headers, redirects and 404 page.')
    .usage('[options]')
    .helpOption('-h, --help', 'print this help')
    .option('--root <dir>', 'the handbook: a folder with content/, or a folder of Markdown', '.')
    .option('--config <file>', 'the configuration (default: handbook.config.ts, .js or .mjs in the root)')
    .option('--out <dir>', 'the folder that the site was built to (default: dist in the root)')
    .option('--port <number>', 'the port; where it is taken, the next one that is free', '4001')
    .option('--prefix <path>', 'the path that the site lies below (default: that of url in the configuration)')
    .addHelpText('after', HELP)
    .action(action)
}

const HELP = `
Nothing is built: run handbook build before. A site that is built anew is shown
as it then is.

Examples:
  handbook build && handbook preview    what will be published
  handbook preview --prefix /review/42/ the same, below a path
  handbook preview --out ../site        a site in another folder

Exit codes:
  2    the command line or the configuration is not as it must be, or there is
       no site in the folder
  3    no port could be listened on, or a mistake in this tool
  130  stopped with Ctrl+C`
