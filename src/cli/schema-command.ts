import { dirname, relative } from 'node:path'
import { describeData, writeSchemas, type DataSchema, type SchemaOptions } from '../commands/schema.ts'
import { amount } from '../report/summary.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** The flags of `handbook schema`, as given. */
export interface SchemaFlags {
  readonly root: string
  readonly config?: string
  readonly kind?: string
  readonly out?: string
}

/** Prints the JSON Schema of one kind of data files, or writes those of all to a folder. Throws what `describeData` and `writeSchemas` throw. */
export async function runSchema({ config, ...flags }: SchemaFlags, terminal: Terminal): Promise<ExitCode> {
  const options: SchemaOptions = { ...flags, ...(config === undefined ? {} : { configFile: config }) }
  const isPrinted = flags.kind !== undefined && flags.out === undefined
  const schemas = isPrinted ? await describeData(options) : await writeSchemas(options)
  terminal.stdout.write(isPrinted ? schemas.map(({ text }) => text).join('') : describeWritten(schemas))
  return EXIT_CODES.done
}

function describeWritten(schemas: readonly DataSchema[]): string {
  const folder = relative(process.cwd(), dirname(schemas[0]?.path ?? '')) || '.'
  const lines = schemas.map(({ file, comment }) => `  ${file}\n    ${comment}`)
  return (
    `${amount(schemas.length, 'schema')} → ${folder}/\n\n` +
    `With this as the first line of a data file, editors that know YAML complete its keys and check them:\n\n${lines.join('\n')}\n`
  )
}
