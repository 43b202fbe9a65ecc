import { relative } from 'node:path'
import { loadProject } from '../config/load-project.ts'
import { UsageError } from '../model/errors.ts'
import { startPreview } from '../preview/start-preview.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { readPort } from './read-port.ts'
import type { Terminal } from './terminal.ts'

/** The flags of `handbook preview`, as given. */
export interface PreviewFlags {
  readonly root: string
  readonly config?: string
  readonly out?: string
  readonly port: string
  readonly prefix?: string
}

/** Shows the built site until it is stopped from outside. Throws what `loadProject` and `startPreview` throw. */
export async function runPreview({ config: configFile, prefix, ...flags }: PreviewFlags, terminal: Terminal): Promise<ExitCode> {
  const port = readPort(flags.port)
  const named = prefix === undefined ? undefined : readPrefix(prefix)
  const { project, config } = await loadProject({
    root: flags.root,
    ...(configFile === undefined ? {} : { configFile }),
    ...(flags.out === undefined ? {} : { out: flags.out }),
  })
  const preview = await startPreview({ folder: project.out, prefix: named ?? pathOf(config.url), port })
  const folder = relative(process.cwd(), project.out)
  const place = folder === '' ? 'This folder' : folder.startsWith('..') ? project.out : `${folder}/`
  if (port !== 0 && preview.port !== port) terminal.stdout.write(`Port ${String(port)} is taken.\n`)
  terminal.stdout.write(`${place} is shown at ${preview.address}\nCtrl+C stops it.\n`)
  await preview.closed
  return EXIT_CODES.done
}

/** Throws a UsageError where a prefix is no path. */
function readPrefix(text: string): string {
  if (/^\/?$/.test(text)) return '/'
  if (/^\/?[\w.~-]+(?:\/[\w.~-]+)*\/?$/.test(text)) return `/${text.replace(/^\/|\/$/g, '')}/`
  throw new UsageError(`--prefix is '${text}', but must be a path, such as /handbook/`)
}

/** The path of the site's own address, with a slash at both ends. */
function pathOf(url: string): string {
  return url === '' ? '/' : `${new URL(url).pathname.replace(/\/+$/, '')}/`
}
