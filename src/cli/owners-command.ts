import { owners } from '../commands/owners.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { OWNERS_FORMATS, type OwnersFormat } from './owners-formats.ts'
import { createProgressLine } from './progress-line.ts'
import { colorsFor, type Terminal } from './terminal.ts'

/** The flags of `handbook owners`, as given. */
export interface OwnersFlags {
  readonly root: string
  readonly config?: string
  readonly url?: string
  readonly owner?: string
  readonly unowned?: boolean
  readonly unknown?: boolean
  readonly format: OwnersFormat
}

/** Lists owners, and gives the exit code. Throws what `owners` throws. */
export async function runOwners({ format, config, ...flags }: OwnersFlags, terminal: Terminal): Promise<ExitCode> {
  const progress = createProgressLine(terminal)
  const options = { ...flags, ...(config === undefined ? {} : { configFile: config }), onProgress: progress.show }
  const report = await owners(options).finally(progress.clear)
  terminal.stdout.write(OWNERS_FORMATS[format](report, colorsFor(terminal.stdout, terminal.env)))
  return EXIT_CODES.done
}
