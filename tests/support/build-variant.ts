import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { JsonBuildReport, JsonFinding } from '../../src/report/json.ts'
import { runHandbook } from './run-command.ts'
import { readTree } from './tree.ts'

/** A way to build a handbook that must not show in what is built. */
export interface Variant {
  readonly parser: 'remark' | 'satteri'
  readonly threads: 0 | 1 | 2
}

/** What a build made, so that two can be compared: a hash of each file by its path, and all findings. */
export interface BuiltVariant {
  readonly files: ReadonlyMap<string, string>
  readonly findings: readonly JsonFinding[]
}

/** Where a handbook is, and its configuration: a file with a default export. */
export interface Source {
  readonly root: string
  readonly config: string
}

/**
 * Builds a handbook with the compiled command as a variant says, without search, and always on the same day. Takes the folder to build to, and a
 * folder for the cache.
 */
export async function buildVariant(source: Source, { parser, threads }: Variant, out: string, cache: string): Promise<BuiltVariant> {
  const config = `${out}.${parser}.config.ts`
  const usual = JSON.stringify(source.config)
  writeFileSync(config, `import usual from ${usual}\nexport default { ...usual, markdown: { ...usual.markdown, parser: '${parser}' } }\n`)
  const flags = ['--root', source.root, '--config', config, '--out', out, '--cache', cache, '--threads', String(threads)]
  const { exitCode, stdout, stderr } = await runHandbook(['build', '--json', '--no-search', ...flags], {
    env: { SOURCE_DATE_EPOCH: '1800000000' },
  })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const { findings } = JSON.parse(stdout) as JsonBuildReport
  return { files: hashesOf(out), findings }
}

/** The paths that two builds have not in common, or not with the same bytes, and the findings that one of them alone has. */
export function differences(one: BuiltVariant, other: BuiltVariant): readonly string[] {
  const paths = new Set([...one.files.keys(), ...other.files.keys()])
  const [ours, theirs] = [one, other].map(({ findings }) => new Set(findings.map((finding) => JSON.stringify(finding))))
  return [
    ...[...paths].filter((path) => one.files.get(path) !== other.files.get(path)),
    ...[...(ours ?? [])].filter((finding) => theirs?.has(finding) !== true),
    ...[...(theirs ?? [])].filter((finding) => ours?.has(finding) !== true),
  ]
}

/** A hash of each file below a folder, by its path. */
export function hashesOf(folder: string): ReadonlyMap<string, string> {
  const paths = Object.keys(readTree(folder))
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  )
}
