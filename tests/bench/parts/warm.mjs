import { addParagraph, changeTitle, usualPages } from '../harness/edits.mjs'
import { buildWords, handbookStep } from '../harness/handbook-step.mjs'
import { measure } from '../harness/measure.mjs'
import { peerBuild } from '../harness/peers.mjs'
import { isReduced } from '../harness/projects.mjs'

/** Builds after a build: with nothing changed, with one paragraph more, with another title. Each round changes other pages. */
export const warm = {
  title: 'build after a build',
  steps(project, work) {
    const pages = usualPages(project)
    const pageOf = (round, offset) => pages[(round * 2 + offset) % pages.length]
    const step = (id, label, prepare) => handbookStep(id, label, buildWords(project), { work, prepare })
    const steps = [
      step('unchanged', 'nothing changed'),
      step('paragraph', 'one paragraph changed', (round) => addParagraph(pageOf(round, 0), `p${String(round)}`)),
      step('title', 'one title changed', (round) => changeTitle(pageOf(round, 1), `t${String(round)}`)),
    ]
    // What every round begins from.
    measure(steps[0].command, { ...steps[0], work })
    const hugo = isReduced(project.name) ? peerBuild('hugo', project.name) : undefined
    return hugo ? [...steps, { id: 'hugo', ...hugo }] : steps
  },
}
