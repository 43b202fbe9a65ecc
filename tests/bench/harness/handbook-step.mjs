import { command } from './places.mjs'

/**
 * A run of our own command, for the table of what is measured. `words` are its arguments behind the command's name; paths in them count from the folder
 * of the benchmark, so that no path of this machine is printed.
 */
export function handbookStep(id, label, words, { work, prepare = ignore, accept = [0] }) {
  return { id, label, words: `handbook ${words.join(' ')}`, prepare, command: [process.execPath, command, ...words], cwd: work, accept }
}

/** The arguments of a build of a handbook, with a cache of its own. */
export function buildWords({ name }, ...more) {
  return ['build', '--root', name, '--cache', `${name}/cache`, '--no-search', ...more]
}

/** The arguments of a check of a handbook, with a cache of its own. */
export function checkWords({ name }, ...more) {
  return ['check', '--root', name, '--cache', `${name}/cache`, ...more]
}

/** What a check may end with: a large handbook has errors. */
export const CHECKED = [0, 1]

function ignore() {
  // Nothing is to be prepared.
}
