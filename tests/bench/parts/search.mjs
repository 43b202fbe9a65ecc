import { handbookStep } from '../harness/handbook-step.mjs'
import { peerBuild } from '../harness/peers.mjs'
import { forget, isReduced } from '../harness/projects.mjs'

/** What the search costs on top of a cold build, and when its words are the same as before. */
export const search = {
  title: 'search',
  steps(project, work) {
    const { name } = project
    const words = ['build', '--root', name, '--cache', `${name}/cache`]
    const prepare = () => forget(project, 'dist', '.dist.handbook', 'cache')
    const steps = [
      handbookStep('without', 'cold, without search', [...words, '--no-search'], { work, prepare }),
      handbookStep('with', 'cold, with search', words, { work, prepare }),
      handbookStep('kept', 'nothing changed, with search', words, { work }),
    ]
    const hugo = isReduced(name) ? peerBuild('hugo', name) : undefined
    return hugo ? [...steps, { id: 'hugo', ...hugo }] : steps
  },
}
