import { performance } from 'node:perf_hooks'
import { measure } from './measure.mjs'

/**
 * Runs the steps of a part in turn, round after round, so that whatever slows the machine down meets all of them. Gives each step with its samples.
 * Tells of each round as it ends.
 */
export async function runPart(part, project, { work, rounds, tell }) {
  const steps = part.steps(project, work)
  const samples = Object.fromEntries(steps.map(({ id }) => [id, []]))
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    for (const step of steps) {
      step.prepare?.(round)
      if (step.round) for (const [id, measured] of Object.entries(await step.round(round))) samples[id].push(...measured)
      else if (step.command) samples[step.id].push(measure(step.command, { ...step, work }))
    }
    tell(`round ${String(round + 1)} of ${String(rounds)}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
  }
  return {
    rounds,
    steps: steps.map(({ id, label, words }) => ({ id, label, words, samples: samples[id].map(rounded) })),
    ...(part.facts ? { facts: part.facts(project) } : {}),
  }
}

/** Milliseconds, hundredths of a second of CPU, and whole MiB are all that is known. */
function rounded({ wall, cpu, peak }) {
  return {
    wall: Number(wall.toFixed(3)),
    ...(cpu === undefined ? {} : { cpu: Number(cpu.toFixed(2)), peak: Math.round(peak) }),
  }
}
