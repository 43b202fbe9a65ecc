import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ChangedPages } from '../../model/changed-page.ts'
import { PREVIEW_FOLDER, PREVIEW_TOKEN } from '../../model/preview.ts'
import type { DevSession } from '../contract.ts'
import { changedList } from './changed-list.ts'
import { readClientFile } from './client-files.ts'
import type { EventStream } from './event-stream.ts'
import { isSameOrigin } from './loopback.ts'
import { openInEditor, type OpenEditor } from './open-in-editor.ts'
import { readOpenRequest } from './open-requests.ts'
import { pagePanel } from './page-panel.ts'
import type { PreviewState } from './preview-state.ts'
import { readBody } from './read-body.ts'
import type { RequestAddress } from './request-address.ts'
import { refuse, respond, respondJson, typeOf } from './respond.ts'

/** What the preview's own addresses are answered from. */
export interface PreviewSources {
  readonly session: DevSession
  readonly state: PreviewState
  readonly stream: EventStream
  readonly token: string
  readonly openEditor: OpenEditor
  /** The pages that the branch changed, as they are now; undefined where there is nothing to compare with. */
  readonly changedPages: () => Promise<ChangedPages | undefined>
}

/** Answers an address below the preview's own folder. Who does not know the token of our pages, or comes from another, is told nothing. */
export async function servePreview(
  request: IncomingMessage,
  response: ServerResponse,
  { address, query }: RequestAddress,
  sources: PreviewSources,
): Promise<void> {
  const name = address.slice(PREVIEW_FOLDER.length)
  const file = request.method === 'POST' ? undefined : readClientFile(name)
  if (file !== undefined) {
    respond(response, 200, typeOf(name), file)
    return
  }
  const given = request.headers[PREVIEW_TOKEN] ?? query.get(PREVIEW_TOKEN)
  if (given !== sources.token || !isSameOrigin(request.headers)) {
    refuse(response, 403, 'Only pages of this preview may ask for that.')
    return
  }
  await answer(name, request, response, query, sources)
}

async function answer(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
  { session, state, stream, openEditor, changedPages }: PreviewSources,
): Promise<void> {
  const isPost = request.method === 'POST'
  if (name === 'events' && request.method === 'GET') {
    if (!stream.add(response, state.hello())) refuse(response, 503, 'Too many pages listen already.')
  } else if (name === 'page.json' && !isPost) {
    respondJson(response, pagePanel(query.get('address') ?? '', session))
  } else if (name === 'changed.json' && !isPost) {
    const changed = await changedPages()
    respondJson(response, changed === undefined ? null : changedList(changed, session.config().url))
  } else if (name === 'open' && isPost) {
    const body = await readBody(request)
    const asked = body === undefined ? undefined : readOpenRequest(body)
    if (asked === undefined) refuse(response, 400, 'This says of no file that it be opened.')
    else if (openInEditor(asked, session, state.namedFiles(), openEditor)) response.writeHead(204).end()
    else refuse(response, 404, 'This preview knows no such file.')
  } else refuse(response, 404, 'There is nothing here.')
}
