import { fileAt } from '../../render/site-files.ts'
import type { SourcePath } from '../../model/source-path.ts'
import type { PreviewProblem } from '../../model/preview.ts'
import type { DevAnswer } from '../contract.ts'
import type { Shared } from './change-work.ts'
import type { LiveHandbook } from './live-handbook.ts'
import { isDamage } from './page-memory.ts'
import { made, standingAt } from './standing-at.ts'

/** What an answer may have to wait for. */
export interface Waits {
  /** All that was written is on the site. */
  readonly steady: () => Promise<void>
  /** All pages are known. */
  readonly whole: (handbook: LiveHandbook) => Promise<void>
  /** A page is compiled, before all others. */
  readonly compiled: (path: SourcePath, handbook: LiveHandbook) => Promise<void>
}

const NOT_READY: PreviewProblem = { message: 'The handbook is not read yet.' }

/** Answers for an address, once what it takes is known. A layout that fails is a problem, and no end. */
export async function answerAt(address: string, shared: Shared, waits: Waits): Promise<DevAnswer> {
  const { problems, search, comparison } = shared
  await waits.steady()
  const { handbook } = shared
  if (!handbook?.joined) return { kind: 'stopped', problem: problems.current ?? NOT_READY }
  try {
    const files = handbook.joined.files()
    if (!handbook.isFinal && (files.needsTexts(fileAt(address)) || search.isAbout(address))) {
      await waits.whole(handbook)
      return await answerAt(address, shared, waits)
    }
    const found = standingAt(files, address)
    if (found.kind === 'leads') return { kind: 'redirect', to: found.to }
    if (found.kind === 'file' && found.file.kind === 'page') {
      const { path } = found.file.page.page
      if (handbook.store.unread().has(path)) {
        await waits.compiled(path, handbook)
        return await answerAt(address, shared, waits)
      }
    }
    const answer = found.kind === 'file' && found.file.kind !== 'redirect' ? made(found.path, found.file) : undefined
    const given = answer ?? (await search.at(handbook.joined.site, address)) ?? notFound(handbook)
    comparison.note(address, given)
    return given
  } catch (error) {
    if (isDamage(error)) {
      handbook.distrust()
      return answerAt(address, shared, waits)
    }
    return { kind: 'stopped', problem: problems.stop(error) }
  }
}

function notFound({ joined }: LiveHandbook): DevAnswer {
  const file = joined?.files().at('404.html')
  if (!file || file.kind === 'redirect') return { kind: 'made', path: '404.html', content: 'Not found\n', status: 404 }
  return made('404.html', file, 404)
}
