/** What becomes of a file among the content: a page, nothing (a template needs a program to become text), or a copy. */
export type ContentKind = 'page' | 'template' | 'asset'

const MARKDOWN_ENDINGS = ['.md', '.markdown']

const TEMPLATE_ENDINGS = [
  '.erb',
  '.haml',
  '.slim',
  '.liquid',
  '.mdx',
  '.rmd',
  '.qmd',
  '.ejs',
  '.hbs',
  '.njk',
  '.jinja',
  '.j2',
  '.mustache',
  '.pug',
]

/** Takes a path below the content root. Endings are read without regard to case, as editors on some systems write them. */
export function kindOf(path: string): ContentKind {
  const lowered = path.toLowerCase()
  if (MARKDOWN_ENDINGS.some((ending) => lowered.endsWith(ending))) return 'page'
  if (TEMPLATE_ENDINGS.some((ending) => lowered.endsWith(ending))) return 'template'
  return 'asset'
}

/** True for files and folders that are read by tools or by nobody, given by their path below the content root. */
export function isNeverPublished(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    path === 'data' ||
    path === 'redirects.yaml' ||
    name === 'node_modules' ||
    name === 'CODEOWNERS' ||
    name.startsWith('.') ||
    (name.startsWith('_') && name !== '_index.md')
  )
}
