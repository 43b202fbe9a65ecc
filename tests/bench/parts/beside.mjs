import { buildWords, handbookStep } from '../harness/handbook-step.mjs'
import { peerBuild, titleOf } from '../harness/peers.mjs'
import { forget, isReduced } from '../harness/projects.mjs'

/** Cold builds beside those of another generator, which takes much longer than we do. */
export function beside(peer) {
  return {
    title: `cold build beside ${titleOf(peer)}`,
    steps(project, work) {
      const build = isReduced(project.name) ? peerBuild(peer, project.name) : undefined
      if (build === undefined)
        throw new Error(`${titleOf(peer)} is not laid out for ${project.name} in the folder that HANDBOOK_PEERS names`)
      const prepare = () => forget(project, 'dist', '.dist.handbook', 'cache')
      return [handbookStep('cold', 'cold', buildWords(project), { work, prepare }), { id: peer, ...build }]
    },
  }
}
