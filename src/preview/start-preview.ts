import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { listenOnLoopback } from '../dev/server/listen.ts'
import { refuse } from '../dev/server/respond.ts'
import { UsageError } from '../model/errors.ts'
import { answerRequest } from './answer-request.ts'
import { createSiteRules } from './site-rules.ts'

/** What to show, and where. */
export interface PreviewOptions {
  /** The folder that a site was built to, absolute. */
  readonly folder: string
  /** The path that the site lies below, with a slash at both ends. */
  readonly prefix: string
  /** 0 for any. */
  readonly port: number
}

/** A built site while it is shown. */
export interface Preview {
  readonly port: number
  /** The address of the entry page. */
  readonly address: string
  /** Resolves when it is closed. */
  readonly closed: Promise<void>
  readonly close: () => Promise<void>
}

/** How long a client may take to ask, in milliseconds: who only opens connections must not hold them. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 5_000 }

/** Shows a built site on this machine alone, as a host would. Throws a UsageError where there is none in the folder. */
export async function startPreview({ folder, prefix, port }: PreviewOptions): Promise<Preview> {
  if (!existsSync(join(folder, 'index.html')))
    throw new UsageError(`There is no site in ${folder}: run 'handbook build' first, or name its folder with --out`)
  const site = { folder, prefix, rules: createSiteRules(folder) }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    answerRequest(request, response, site).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'This cannot be answered.')
    })
  }
  const { servers, port: own } = await listenOnLoopback(() => createServer(PATIENCE, answer), port)
  const closed = Promise.all(servers.map((server) => once(server, 'close'))).then(() => undefined)
  return {
    port: own,
    address: `http://localhost:${String(own)}${prefix}`,
    closed,
    close: async () => {
      for (const server of servers) server.close().closeAllConnections()
      await closed
    },
  }
}
