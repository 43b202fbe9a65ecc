import { readFileSync, statSync } from 'node:fs'
import { save } from './projects.mjs'

/** Pages of usual size, spread over a handbook: each round of a benchmark takes another. */
export function usualPages({ files }) {
  const sized = files.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => a.size - b.size || (a.file < b.file ? -1 : 1))
  const middle = sized.slice(Math.floor(sized.length * 0.3), Math.floor(sized.length * 0.7) + 1)
  const step = middle.length > 70 ? 7 : 1
  return middle.filter((_, index) => index % step === 0).map(({ file }) => file)
}

/** The largest page of a handbook. */
export function largestPage({ files }) {
  return files.reduce((largest, file) => (statSync(file).size > statSync(largest).size ? file : largest))
}

/** Adds a paragraph that holds a mark to the end of a page. */
export function addParagraph(file, mark) {
  save(file, `${readFileSync(file, 'utf8')}\n\nA paragraph ${mark}.\n`)
}

/** Adds a heading that holds a mark to the end of a page. */
export function addHeading(file, mark) {
  save(file, `${readFileSync(file, 'utf8')}\n\n## Heading ${mark}\n`)
}

/** Gives a page another title, which holds a mark. */
export function changeTitle(file, mark) {
  save(file, withTitle(readFileSync(file, 'utf8'), `Title ${mark}`))
}

/** A page's text with another title in its front matter. */
export function withTitle(text, title) {
  if (!text.startsWith('---\n')) return `---\ntitle: ${title}\n---\n\n${text}`
  const end = text.indexOf('\n---', 3)
  const front = text.slice(4, end).replace(/^title:.*\n?/m, '')
  return `---\ntitle: ${title}\n${front}${text.slice(end)}`
}
