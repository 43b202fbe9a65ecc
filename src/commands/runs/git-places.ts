import { readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { CODEOWNERS_PLACES } from '../../discover/read-codeowners.ts'
import type { Scope } from './survey.ts'

/**
 * The files by which git says what it says of a project: where its repository is, and in there the commit that is checked out, where history was
 * cut off or replaced, the configuration and the names of authors. Objects are not among them: those that a commit names never change.
 * Undefined where what git says may change without any of these: in a clone that gets its objects later.
 */
export function gitPlaces(root: string): Scope | undefined {
  const above = foldersUpFrom(realpathSync(root))
  const top = above.find((folder) => statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined)
  const looked = above.slice(0, top === undefined ? above.length : above.indexOf(top) + 1).map((folder) => join(folder, '.git'))
  const owners = [root, ...(top === undefined ? [] : [top])].flatMap((folder) => CODEOWNERS_PLACES.map((place) => join(folder, place)))
  if (top === undefined) return { folders: [], paths: [...looked, ...owners] }
  const own = gitFolder(join(top, '.git'))
  const common = resolve(own, readText(join(own, 'commondir')).trim() || '.')
  if (/promisor|partialclone/i.test(readText(join(common, 'config')))) return undefined
  const head = /^ref: (\S+)/.exec(readText(join(own, 'HEAD')))?.[1]
  return {
    folders: [{ path: join(common, 'refs/replace'), leaves: 'hidden' }],
    paths: [
      ...looked,
      ...owners,
      join(top, '.mailmap'),
      ...['HEAD', 'commondir', 'config.worktree', 'reftable/tables.list'].map((name) => join(own, name)),
      ...['packed-refs', 'config', 'shallow', 'info/grafts', 'objects/info/alternates', 'reftable/tables.list'].map((name) =>
        join(common, name),
      ),
      ...(head === undefined ? [] : [join(common, head), join(own, head)]),
      ...configurations(),
    ],
  }
}

/** The git folder of a working tree: the one that is there, or the one that the file there names (gitrepository-layout(5)). */
function gitFolder(path: string): string {
  const named = /^gitdir: (.*)$/m.exec(readText(path))?.[1]
  return named === undefined ? path : resolve(dirname(path), named)
}

/** Where a user's and a machine's settings are. */
function configurations(): readonly string[] {
  const folder = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  return [join(homedir(), '.gitconfig'), join(folder, 'git/config'), '/etc/gitconfig']
}

function foldersUpFrom(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersUpFrom(above)]
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
