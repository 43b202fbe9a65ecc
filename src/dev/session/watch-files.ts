import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { CODEOWNERS_PLACES } from '../../discover/read-codeowners.ts'
import type { Foundation } from '../../commands/load-foundation.ts'

/** What is watched of a project. */
type Watched = Pick<Foundation, 'project' | 'inputs'>

/** Watches the files of a project. */
export interface FileWatch {
  /** Watches also what this foundation was read from. */
  readonly follow: (foundation: Watched) => void
  /** Resolves once changes are noticed. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

/** Milliseconds in which an editor that deletes a file and puts another in its place has done so. */
const ATOMIC = 30

/** Hidden files that are parts of a site, or of its upkeep. */
const SHOWN = new Set(['.well-known', '.nojekyll', '.github', '.gitlab'])

/** Begins to watch. `onChange` gets the absolute path of each file that was changed, added or deleted. */
export function watchFiles(foundation: Watched, onChange: (path: string) => void): FileWatch {
  const { project } = foundation
  const isIgnored = (path: string): boolean => {
    if (path === project.out || path === join(dirname(project.out), `.${basename(project.out)}.handbook`)) return true
    const names = relative(project.root, path).split(sep)
    return names.some((name) => name === 'node_modules' || (name.startsWith('.') && name !== '..' && !SHOWN.has(name)))
  }
  const watcher = watch(foldersOf(foundation), { ignoreInitial: true, atomic: ATOMIC, ignored: isIgnored })
  // What lies in the root itself: a configuration or a folder of layouts that is not there yet.
  const root = watch(project.root, { ignoreInitial: true, atomic: ATOMIC, depth: 0, ignored: isIgnored })
  for (const one of [watcher, root]) {
    one.on('all', (_, path) => {
      onChange(path)
    })
    // A file that cannot be watched is told where it cannot be read.
    one.on('error', () => undefined)
  }
  const begun = [watcher, root].map(
    (one) =>
      new Promise<void>((resolve) => {
        one.once('ready', () => {
          resolve()
        })
      }),
  )
  return {
    follow: (next) => {
      watcher.add(foldersOf(next))
    },
    ready: Promise.all(begun).then(() => undefined),
    close: async () => {
      await Promise.all([watcher.close(), root.close()])
    },
  }
}

/** The folders and files of a project, and what its code takes from elsewhere; packages do not change while one writes. */
function foldersOf({ project, inputs }: Watched): string[] {
  const { content, publicFolder, layoutsFolder, componentsFolder, defaults } = project
  const folders = [content, publicFolder, layoutsFolder, componentsFolder].filter((folder) => folder !== undefined)
  const owners = CODEOWNERS_PLACES.flatMap((place) => [join(project.root, place), join(repositoryAbove(project.root), place)])
  const all = [...inputs.config, ...inputs.layouts, ...inputs.components, ...owners]
  const outside = all.filter(
    (file) =>
      !file.startsWith(defaults.layoutsFolder + sep) && !folders.some((folder) => file.startsWith(folder + sep)) && existsSync(file),
  )
  return [...folders, ...outside]
}

/** The folder above a project, or the project's own, that holds a repository. */
function repositoryAbove(root: string): string {
  let folder = root
  while (!existsSync(join(folder, '.git'))) {
    const above = dirname(folder)
    if (above === folder) return root
    folder = above
  }
  return folder
}
