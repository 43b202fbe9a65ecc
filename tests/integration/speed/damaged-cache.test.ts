// Whatever becomes of what is kept between runs, the sample is built as without it.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { differences, hashesOf, type BuiltVariant } from '../../support/build-variant.ts'
import { commandLine, runHandbook, runProgram } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { seededNumbers } from '../../support/seeded-numbers.ts'
import type { JsonBuildReport } from '../../../src/report/json.ts'

const SAMPLE = resolve(import.meta.dirname, '../../..')
const DAY = { SOURCE_DATE_EPOCH: '1800000000' }
const KILLS = 20
const ROUNDS_OF_DAMAGE = 2

/** Runs a program that sees disks of its own. */
const APART = ['unshare', '--map-root-user', '--mount'] as const
const CAN_MOUNT = spawnSync(APART[0], [...APART.slice(1), 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0

/** How to put another disk where the cache is. */
const DISKS = {
  'cannot be written': 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"',
  'is full': 'mount -t tmpfs -o size=16k none "$0"',
}

function buildWords(out: string, cache: string): readonly string[] {
  return ['build', '--json', '--root', SAMPLE, '--out', out, '--cache', cache]
}

/** Builds the sample to a folder that is not there yet. */
async function build(out: string, cache: string, ...more: readonly string[]): Promise<BuiltVariant> {
  return builtFrom(await runHandbook([...buildWords(out, cache), ...more], { env: DAY }), out)
}

function builtFrom({ exitCode, stdout, stderr }: Awaited<ReturnType<typeof runHandbook>>, out: string): BuiltVariant {
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return { files: hashesOf(out), findings: (JSON.parse(stdout) as JsonBuildReport).findings }
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort()
}

describe('the sample is built right', { timeout: 600_000 }, () => {
  let reference: BuiltVariant
  let duration = 0

  beforeAll(async () => {
    const work = mkdtempSync(join(tmpdir(), 'handbook-test-'))
    const started = performance.now()
    reference = await build(join(work, 'out'), join(work, 'cache'))
    duration = performance.now() - started
    rmSync(work, { recursive: true })
    expect(reference.files.size).toBeGreaterThan(300)
  }, 120_000)

  test('by two builds at once on one cache, and by two for different readers', async () => {
    const work = temporaryFolder()
    const [alone, cache] = [join(work, 'alone'), join(work, 'cache')]
    const forAll = await build(join(work, 'public'), alone, '--audience', 'public')
    for (const round of ['cold', 'warm'])
      for (const audience of ['internal', 'public'] as const) {
        const [one, other] = [join(work, `${round}-${audience}-1`), join(work, `${round}-${audience}-2`)]
        const [first, second] = await Promise.all([build(one, cache), build(other, cache, '--audience', audience)])
        expect(differences(first, reference), `${round}, beside ${audience}`).toEqual([])
        expect(differences(second, audience === 'public' ? forAll : reference), `${round}, ${audience}`).toEqual([])
        for (const folder of [one, other]) rmSync(folder, { recursive: true })
      }
  })

  test(`after builds were killed at ${String(KILLS)} moments, on the cache that they left`, async (context) => {
    const work = temporaryFolder()
    const cache = join(work, 'cache')
    const next = seededNumbers(6)
    let killed = 0
    let warm = duration / 4
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Half of them begin with nothing, half with what the one before has left.
      if (kill % 2 === 0) rmSync(cache, { recursive: true, force: true })
      const [program, ...args] = commandLine(...buildWords(join(work, 'killed'), cache))
      const child = spawn(program, args, { env: { ...process.env, ...DAY }, stdio: 'ignore' })
      const ended = once(child, 'exit') as Promise<[number | null, string | null]>
      // What begins with something is over sooner.
      const moment = next() * (kill % 2 === 0 ? duration : warm)
      await Promise.race([ended, setTimeout(moment)])
      child.kill('SIGKILL')
      if ((await ended)[1] === 'SIGKILL') killed += 1
      const out = join(work, `after-${String(kill)}`)
      const began = performance.now()
      expect(differences(await build(out, cache), reference), `killed after ${String(Math.round(moment))} ms`).toEqual([])
      warm = performance.now() - began
      rmSync(out, { recursive: true })
    }
    await context.annotate(`${String(killed)} of ${String(KILLS)} were killed`)
    expect(killed).toBeGreaterThan(KILLS / 4)
  })

  test('on a cache with flipped bytes, with files cut short, and with more in them than was written', async () => {
    const work = temporaryFolder()
    const [whole, damaged] = [join(work, 'whole'), join(work, 'damaged')]
    await build(join(work, 'first'), whole)
    const next = seededNumbers(60)
    const DAMAGES: Readonly<Record<string, (file: string, bytes: Buffer) => void>> = {
      flipped: (file, bytes) => {
        const at = Math.floor(next() * bytes.length)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8))
        writeFileSync(file, bytes)
      },
      'cut short': (file, bytes) => {
        truncateSync(file, Math.floor(next() * bytes.length))
      },
      emptied: (file) => {
        truncateSync(file)
      },
      'made longer': (file) => {
        appendFileSync(file, 'and more')
      },
    }
    for (const [kind, damage] of Object.entries(DAMAGES))
      for (let round = 0; round < ROUNDS_OF_DAMAGE; round += 1) {
        rmSync(damaged, { recursive: true, force: true })
        cpSync(whole, damaged, { recursive: true })
        // Each round leaves other files whole, so that none is only found because another was.
        const files = filesBelow(damaged).filter(() => round === 0 || next() < 0.5)
        for (const file of files) damage(file, readFileSync(file))
        const out = join(work, `${kind}-${String(round)}`)
        expect(differences(await build(out, damaged), reference), `${kind}: ${files.join(', ')}`).toEqual([])
        expect(differences(await build(out, damaged), reference), `${kind}, built once more`).toEqual([])
        rmSync(out, { recursive: true })
      }
  })

  test.for(Object.entries(DISKS))('on a disk that %s', async ([, mount], context) => {
    context.skip(!CAN_MOUNT, 'this user may not mount a disk')
    const work = temporaryFolder()
    const cache = join(work, 'cache')
    await build(join(work, 'first'), cache)
    const isolated = [...APART, 'sh', '-c', `${mount} && exec "$@"`, cache] as const
    const out = join(work, 'second')
    const ending = await runProgram([...isolated, ...commandLine(...buildWords(out, cache))], { env: DAY })
    expect(differences(builtFrom(ending, out), reference)).toEqual([])
  })
})
