import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireCorpus } from './harness/places.mjs'

/**
 * Copies the large handbook that HANDBOOK_CORPUS names, or the one beside this repository, to a folder that is gone when the program ends, and adds a
 * page with data. Gives the project's folder. Ends the program where there is no such handbook.
 */
export function copyCorpus() {
  const corpus = requireCorpus()
  const root = mkdtempSync(join(tmpdir(), 'handbook-dev-bench-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  cpSync(corpus, join(root, 'content'), { recursive: true, dereference: true })
  mkdirSync(join(root, 'content/data'), { recursive: true })
  writeFileSync(join(root, 'handbook.config.mjs'), "export default { title: 'Bench', markdown: { autolinks: false } }\n")
  writeFileSync(join(root, 'content/data/people.yaml'), 'hana:\n  name: Hana\n  teams: core\n')
  writeFileSync(join(root, 'content/data/teams.yaml'), 'core:\n  name: Core\n')
  writeFileSync(join(root, 'content/bench-people.md'), '# People of the bench\n\n::people{team=core}\n')
  return root
}
