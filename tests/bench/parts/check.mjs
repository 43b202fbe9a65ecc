import { buildWords, checkWords, CHECKED, handbookStep } from '../harness/handbook-step.mjs'
import { measure } from '../harness/measure.mjs'
import { forget } from '../harness/projects.mjs'

/** Checks: after a build that kept what it learned, from nothing, and once more. */
export const check = {
  title: 'check',
  steps(project, work) {
    const build = handbookStep('build', 'build', buildWords(project), { work })
    const step = (id, label, prepare) => handbookStep(id, label, checkWords(project), { work, prepare, accept: CHECKED })
    return [
      step('afterBuild', 'after a build', () => {
        forget(project, 'dist', '.dist.handbook', 'cache')
        measure(build.command, { ...build, work })
      }),
      step('alone', 'from nothing', () => forget(project, 'dist', '.dist.handbook', 'cache')),
      step('again', 'again, nothing changed'),
    ]
  },
}
