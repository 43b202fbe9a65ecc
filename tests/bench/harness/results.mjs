import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { repository } from './places.mjs'
import { resultsPage } from './results-page.mjs'

const FOLDER = join(repository, 'tests/bench')

/** Everything that was measured last, by the name of part and handbook: `cold s1500`. */
function readResults() {
  const file = join(FOLDER, 'results.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** Keeps what was measured, in the place of what was there by the same name, and writes the page that shows all of it. */
export async function writeResults(measured) {
  const all = { ...readResults(), ...measured }
  const file = join(FOLDER, 'results.json')
  writeFileSync(file, await format(JSON.stringify(all), { ...(await resolveConfig(file)), filepath: file }))
  writeFileSync(join(FOLDER, 'RESULTS.md'), resultsPage(all))
}
