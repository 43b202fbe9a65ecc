import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** What the figures depend on beside us, in a line. */
export function describeMachine() {
  const processors = cpus()
  const hugo = /v[\d.]+/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[0]
  const model = processors[0]?.model.replace(/\s+/g, ' ').trim() || process.arch
  const parts = [
    `${String(processors.length)} × ${model}`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    `Node.js ${process.versions.node}`,
    ...(hugo === undefined ? [] : [`Hugo ${hugo.slice(1)}`]),
  ]
  return parts.join(', ')
}
