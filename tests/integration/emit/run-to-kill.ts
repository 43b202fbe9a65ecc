/*
 * Run as a process of its own: `run-to-kill <output folder> complete`, or `run-to-kill <output folder> old|new [files]`, which kills
 * itself once it has given so many files to `emit`.
 */
import { completeInterrupted, emit } from '../../../src/emit/emit.ts'
import { filesOf, type Version } from './site-versions.ts'

const [out = '', task = '', last = 'Infinity'] = process.argv.slice(2)

function* filesUntilKilled(version: Version): Generator<ReturnType<typeof filesOf> extends Generator<infer File> ? File : never> {
  let given = 0
  for (const file of filesOf(version)) {
    if (given >= Number(last)) process.kill(process.pid, 'SIGKILL')
    yield file
    given += 1
  }
}

if (task === 'complete') await completeInterrupted(out)
else await emit(out, filesUntilKilled(task as Version))
