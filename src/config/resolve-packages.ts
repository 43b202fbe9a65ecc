import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from 'esbuild'
import { isRunFromSources, packageRoot } from './package-root.ts'

const RESOLVING = Symbol('being resolved already')

/**
 * An esbuild plugin for a project's code: `handbook-ssg` and `preact` are this tool's own, so that a project need not install
 * them and a layout shares one Preact with the renderer; other packages stay outside, by absolute address, so that the
 * bundle can be run from anywhere.
 */
export const resolvePackages: Plugin = {
  name: 'resolve-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./#]/ }, (args) => (args.pluginData === RESOLVING ? undefined : resolvePackage(build, args)))
  },
}

async function resolvePackage(build: PluginBuild, args: OnResolveArgs): Promise<OnResolveResult | undefined> {
  if (args.kind === 'entry-point' || /^[a-z]:[\\/]/i.test(args.path)) return undefined
  const own = ownModule(args.path)
  if (own !== undefined) return { path: own, sideEffects: false }
  const resolveDir = /^preact(?:\/|$)/.test(args.path) ? packageRoot() : args.resolveDir
  const found = await build.resolve(args.path, { resolveDir, kind: args.kind, importer: args.importer, pluginData: RESOLVING })
  if (found.errors.length > 0) return { errors: [{ text: `The package '${args.path}' is not installed` }] }
  return found.external ? { path: found.path, external: true } : { path: pathToFileURL(found.path).href, external: true }
}

/** The file of this tool that a name of its package stands for. */
function ownModule(name: string): string | undefined {
  const [folder, ending] = isRunFromSources() ? ['src', 'ts'] : ['lib/src', 'js']
  if (name === 'handbook-ssg') return join(packageRoot(), folder, `config/project-exports.${ending}`)
  if (name === 'handbook-ssg/jsx-runtime') return join(packageRoot(), folder, `jsx-runtime.${ending}`)
  return undefined
}
