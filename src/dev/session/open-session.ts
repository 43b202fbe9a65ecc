import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findConfigFile } from '../../config/config-file.ts'
import { defaultConfig } from '../../config/parse-config.ts'
import { findParts } from '../../config/project-parts.ts'
import type { LoadOptions } from '../../commands/load-site.ts'
import { UsageError } from '../../model/errors.ts'
import { route } from '../../model/route.ts'
import type { DevEvent, DevSession } from '../contract.ts'
import { SessionWork } from './session-work.ts'
import { watchSession } from './watch-session.ts'

/** Which handbook, as a build takes it. */
export interface SessionOptions extends LoadOptions {
  /** False for a session that looks at its files only when it is to settle. */
  readonly isWatching?: boolean
}

/**
 * Opens a session on a handbook, which reads and follows it from now on. Throws a UsageError only where the folder is none; whatever else is wrong with
 * a project is told by the session, until it is mended.
 */
export async function openSession(options: SessionOptions): Promise<DevSession> {
  const root = resolve(options.root)
  if (!existsSync(root)) throw new UsageError(`The folder ${options.root} does not exist`)
  const project = findParts(root, options.out, findConfigFile(root, options.configFile))
  const listeners = new Set<(event: DevEvent) => void>()
  const work = new SessionWork(options, project, (event) => {
    for (const listener of [...listeners]) listener(event)
  })
  await work.start()
  const watching = options.isWatching === false ? undefined : watchSession(work, project)
  return {
    project,
    config: () => work.handbook?.foundation.config ?? defaultConfig(),
    answer: (address) => work.answer(address),
    findingsAt: (address) => {
      const file = work.handbook?.joined?.site.byRoute.get(route(address))?.file
      return file === undefined ? [] : work.findings.filter((finding) => finding.file === file)
    },
    findings: () => work.findings,
    sourceOf: (address) => work.handbook?.joined?.site.byRoute.get(route(address))?.file,
    site: () => work.site(),
    listen: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    settled: () => work.settled(),
    close: async () => {
      await watching?.close()
      await work.close()
    },
  }
}
