import type { OutputFile } from '../../../src/model/output.ts'

export type Version = 'old' | 'new'

const COUNT = 300

/** The files of one of two versions of a site: most differ, some are the same, some are in one only, some become a folder or a file. */
export function* filesOf(version: Version): Generator<OutputFile & { readonly content: string }> {
  for (let number = 0; number < COUNT; number += 1) {
    const folder = `section-${String(number % 40)}`
    const isSame = number % 10 === 0
    yield { path: `${folder}/page-${String(number)}/index.html`, content: contentOf(number, isSame ? 'old' : version) }
    if (number % 25 === 0) yield { path: `${folder}/only-${version}-${String(number)}/index.html`, content: contentOf(number, version) }
  }
  yield { path: version === 'old' ? 'switch' : 'switch/folder/index.html', content: contentOf(1, version) }
  yield { path: version === 'old' ? 'back/folder/index.html' : 'back', content: contentOf(2, version) }
}

/** Begins and ends with what it is, so that a part of it is never taken for the whole. */
function contentOf(number: number, version: Version): string {
  const name = `${version} ${String(number)}`
  return `<!-- ${name} -->${`<p>${name}</p>\n`.repeat(100)}<!-- end of ${name} -->`
}

/** The files of a version by their path, in the order of the paths. */
export function treeOf(version: Version): Readonly<Record<string, string>> {
  const files = [...filesOf(version)].map(({ path, content }) => [path, content] as const)
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}
