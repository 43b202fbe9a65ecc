import type { Project } from '../../model/project.ts'
import { createSecondLook } from './second-look.ts'
import type { SessionWork } from './session-work.ts'
import { watchFiles } from './watch-files.ts'

/** Milliseconds in which the events of one save are taken together. */
const TOGETHER = 3

/** Tells a session of each file that changes, as soon as all of one save has been noticed. */
export function watchSession(work: SessionWork, project: Project): { readonly close: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  const looks = createSecondLook((path) => {
    work.change(path)
    timer ??= setTimeout(() => {
      timer = undefined
      work.wake()
    }, TOGETHER)
  })
  const watching = watchFiles(work.handbook?.foundation ?? { project, inputs: NO_INPUTS }, looks.notice)
  work.follow((foundation) => {
    watching.follow(foundation)
  })
  // What was written before it could be noticed.
  void watching.ready.then(() => {
    work.check()
  })
  return {
    close: async () => {
      looks.stop()
      clearTimeout(timer)
      await watching.close()
    },
  }
}

const NONE: ReadonlySet<string> = new Set()
const NO_INPUTS = { config: NONE, layouts: NONE, components: NONE }
