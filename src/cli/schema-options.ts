import { Command } from 'commander'
import type { SchemaFlags } from './schema-command.ts'

/** `handbook schema`: its flags and its help. */
export function createSchemaCommand(action: (flags: SchemaFlags) => Promise<void>): Command {
  return new Command('schema')
    .summary('describe the data files for editors')
    .description('Writes a JSON Schema for each kind of data file, so that editors complete its keys and check them.')
    .usage('[options]')
    .helpOption('-h, --help', 'print this help')
    .option('--root <dir>', 'the handbook: a folder with content/, or a folder of Markdown', '.')
    .option('--config <file>', 'the configuration (default: handbook.config.ts, .js or .mjs in the root)')
    .option('--kind <name>', 'one kind alone, people for instance; without --out it is printed')
    .option('--out <dir>', 'the folder to write to (default: .handbook/schemas in the root)')
    .addHelpText('after', SCHEMA_HELP)
    .action(action)
}

const SCHEMA_HELP = `
The kinds are people, teams, projects, counterparts, recordings, glossary,
search-tests, and those that the configuration adds under data.

Examples:
  handbook schema                 write all schemas, and say how editors find them
  handbook schema --kind people   print one

Exit codes:
  0  done
  2  the command line or the configuration is not as it must be
  3  a schema could not be written, or a mistake in this tool`
