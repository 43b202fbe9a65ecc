import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildWords, handbookStep } from '../harness/handbook-step.mjs'
import { peerBuild } from '../harness/peers.mjs'
import { forget, isReduced } from '../harness/projects.mjs'

/** A build of everything from nothing: no site, and nothing kept from an earlier run. */
export const cold = {
  title: 'cold build',
  steps(project, work) {
    const ours = handbookStep('cold', 'cold', buildWords(project), {
      work,
      prepare: () => forget(project, 'dist', '.dist.handbook', 'cache'),
    })
    const hugo = isReduced(project.name) ? peerBuild('hugo', project.name) : undefined
    return hugo ? [ours, { id: 'hugo', ...hugo }] : [ours]
  },
  /** How large a page is as it is served: it must not grow with the number of pages. */
  facts({ root }) {
    const sizes = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('index.html') && !path.includes('whole-section'))
      .map((path) => statSync(join(root, 'dist', path)).size)
    return { bytesOfPage: Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length) }
  },
}
