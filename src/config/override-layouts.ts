import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Plugin } from 'esbuild'
import { moduleAt, stemOf } from './layout-files.ts'

/**
 * An esbuild plugin that lays a project's layouts over the tool's own, file by file: a relative import that leads into
 * either folder finds the project's file of that name, or else the tool's. `folders` are absolute, the project's first.
 */
export function overrideLayouts(folders: readonly string[]): Plugin {
  return {
    name: 'override-layouts',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, (args) => {
        const stem = stemOf(resolve(args.resolveDir, args.path))
        const name = folders.map((folder) => relative(folder, stem)).find((path) => !path.startsWith('..') && !isAbsolute(path))
        if (name === undefined) return undefined
        const path = folders.map((folder) => moduleAt(join(folder, name))).find((file) => file !== undefined)
        return path === undefined ? undefined : { path }
      })
    },
  }
}
