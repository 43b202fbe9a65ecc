import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { findCorpus, findPeers, repository } from './places.mjs'

/** How often the real handbook is repeated, and of how many of its pages one is taken. */
const REAL = {
  'real-370': { copies: 1, oneOf: 4 },
  real: { copies: 1, oneOf: 1 },
  'real-12k': { copies: 8, oneOf: 1 },
  'real-50k': { copies: 34, oneOf: 1 },
}

/** The reduced handbook that every generator can build, as the folder of peers holds it. */
const REDUCED = ['s370', 's1500', 's6000', 's12000']

/** All names that `makeProject` knows. */
export const PROJECT_NAMES = ['sample', ...Object.keys(REAL), ...REDUCED]

/** True for a handbook whose pages other generators can build. */
export function isReduced(name) {
  return REDUCED.includes(name)
}

/** What to set, so that a handbook of a name can be made; undefined where it can be. */
export function whatIsMissing(name) {
  const peers = findPeers()
  if (name in REAL && findCorpus() === undefined) return 'set HANDBOOK_CORPUS to the content folder of a large handbook'
  if (!isReduced(name)) return undefined
  if (peers === undefined) return 'set HANDBOOK_PEERS to the folder of the peers'
  return existsSync(join(peers, 'corpus', name)) ? undefined : `there is no corpus/${name} in the folder of the peers`
}

/**
 * Makes a handbook that can be changed at will in the folder `name` of another: the sample of this repository, a real handbook (whole, in part or
 * repeated), or one of the reduced ones. Gives its name, the files of its pages and the bytes in them.
 */
export function makeProject(work, name) {
  const root = join(work, name)
  mkdirSync(root)
  if (name === 'sample') copySample(root)
  else if (name in REAL) repeatReal(root, REAL[name])
  else copyReduced(root, name)
  const files = pagesIn(join(root, 'content'))
  return { name, root, files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) }
}

/** The files of pages below a folder, in the order of their paths. */
function pagesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !/(?:^|\/)[_.]/.test(path))
    .sort()
    .map((path) => join(folder, path))
}

/** Writes a file as editors do: a new one in its place, so that what is linked to the same bytes elsewhere stays as it is. */
export function save(file, text) {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

function copySample(root) {
  for (const part of ['content', 'layouts', 'public', 'CODEOWNERS', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'CHANGELOG.md'])
    if (existsSync(join(repository, part))) cpSync(join(repository, part), join(root, part), { recursive: true })
  const config = readFileSync(join(repository, 'handbook.config.ts'), 'utf8')
  // A copy elsewhere has no packages to import from.
  writeFileSync(join(root, 'handbook.config.ts'), config.replace(/^import .*\n/gm, '').replace('defineConfig(', '('))
}

function copyReduced(root, name) {
  const source = join(findPeers(), 'corpus', name)
  // What is beside the pages is another generator's.
  const isOfPages = (path) => statSync(path).isDirectory() || path.endsWith('.md')
  cpSync(source, join(root, 'content'), { recursive: true, dereference: true, filter: isOfPages })
  writeFileSync(join(root, 'handbook.config.mjs'), "export default { title: 'Bench' }\n")
}

/** The first copy is one of bytes, so that the real handbook is never touched; the others are linked to it. */
function repeatReal(root, { copies, oneOf }) {
  const content = join(root, 'content')
  const first = copies === 1 ? content : join(content, 'c00')
  const corpus = findCorpus()
  if (oneOf === 1) cpSync(corpus, first, { recursive: true, dereference: true })
  else for (const file of pagesIn(corpus).filter((_, index) => index % oneOf === 0)) copyInto(first, relative(corpus, file), file)
  const paths = readdirSync(first, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(first, join(entry.parentPath, entry.name)))
  for (let copy = 1; copy < copies; copy += 1) {
    const folder = join(content, `c${String(copy).padStart(2, '0')}`)
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      linkSync(join(first, path), join(folder, path))
    }
  }
  writeFileSync(join(root, 'handbook.config.mjs'), "export default { title: 'Bench', markdown: { autolinks: false, html: 'trusted' } }\n")
}

function copyInto(folder, path, file) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  cpSync(file, join(folder, path))
}

/** Removes what builds leave beside a handbook: the site, and what is kept for the next run. */
export function forget({ root }, ...names) {
  for (const name of names) rmSync(join(root, name), { recursive: true, force: true })
}
