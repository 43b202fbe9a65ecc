import { writeVariant } from '../harness/config-variant.mjs'
import { buildWords, handbookStep } from '../harness/handbook-step.mjs'
import { forget } from '../harness/projects.mjs'

const PARSERS = ['satteri', 'remark']
const THREADS = [0, 1, 2]

/** Cold builds with each parser and with so many threads beside the main one. */
export const threads = {
  title: 'parsers and threads',
  steps(project, work) {
    return PARSERS.flatMap((parser) => {
      const config = writeVariant(project, { parser })
      return THREADS.map((count) => {
        const words = buildWords(project, '--config', config, '--threads', String(count))
        const prepare = () => forget(project, 'dist', '.dist.handbook', 'cache')
        return handbookStep(`${parser}-${String(count)}`, `${parser}, ${String(count)} threads`, words, { work, prepare })
      })
    })
  },
}
