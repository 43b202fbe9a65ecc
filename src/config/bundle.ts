import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildFailure, BuildOptions, Plugin } from 'esbuild'
import { UsageError } from '../model/errors.ts'
import { describeBuildFailure } from './describe-build-failure.ts'
import { resolvePackages } from './resolve-packages.ts'

/** A project's TypeScript as one JavaScript module. */
export interface Bundle {
  readonly code: string
  /** Source map of the code, as JSON. */
  readonly map: string
  /** SHA-256 of the code, hexadecimal: the same sources give the same hash. */
  readonly hash: string
  /** The files that the code was made from, absolute: what to watch. */
  readonly inputs: readonly string[]
}

/** What to bundle: a file, or the text of a module that imports files by absolute path. */
export interface BundleRequest {
  /** The folder that messages count from, absolute. */
  readonly root: string
  readonly entry: { readonly kind: 'file'; readonly path: string } | { readonly kind: 'text'; readonly text: string }
  readonly plugins?: readonly Plugin[]
}

/** Bundles modules of a project, packages left outside. Throws a UsageError that names the place where the source is at fault. */
export async function bundle(request: BundleRequest): Promise<Bundle> {
  // Loaded on first use: most projects have no configuration, and then start-up need not pay for it.
  const esbuild = await import('esbuild')
  try {
    const result = await esbuild.build({ ...optionsFor(request), metafile: true, write: false })
    const [map, code] = [textOf(result.outputFiles, '.map'), textOf(result.outputFiles, '.mjs')]
    const inputs = Object.keys(result.metafile.inputs)
      .filter((input) => input !== '<stdin>')
      .map((input) => resolve(request.root, input))
    return { code, map, hash: createHash('sha256').update(code).digest('hex'), inputs }
  } catch (error) {
    if (isBuildFailure(error)) throw new UsageError(describeBuildFailure(error.errors), { cause: error })
    throw error
  }
}

function optionsFor(request: BundleRequest): BuildOptions {
  const { root, plugins = [] } = request
  return {
    ...entryOptions(request),
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Node runs what is left outside, so it must be found as Node finds it.
    conditions: [],
    // A file keeps the path by which the project was named, and one project's folders stay comparable.
    preserveSymlinks: true,
    outfile: 'bundle.mjs',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    charset: 'utf8',
    // A project's own tsconfig.json, if any, was written for other code.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact', verbatimModuleSyntax: true } },
    plugins: [...plugins, resolvePackages],
  }
}

function entryOptions({ root, entry }: BundleRequest): BuildOptions {
  if (entry.kind === 'text') return { stdin: { contents: entry.text, resolveDir: root } }
  // The bundle runs from elsewhere, yet a file that reads what lies beside it must find it there.
  const define = {
    'import.meta.url': JSON.stringify(pathToFileURL(entry.path).href),
    'import.meta.filename': JSON.stringify(entry.path),
    'import.meta.dirname': JSON.stringify(dirname(entry.path)),
  }
  return { entryPoints: [entry.path], define }
}

function textOf(files: readonly { readonly path: string; readonly text: string }[] | undefined, ending: string): string {
  return files?.find(({ path }) => path.endsWith(ending))?.text ?? ''
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}
