import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'

/** A file of an example: a code block whose info string is a language and where the file stands. */
export interface ExampleFile {
  /** Where it stands: in the project, in the project as it was at the base, among what is cached, or in the project as a symbolic link. */
  readonly place: 'project' | 'base' | 'cache' | 'symlink'
  readonly path: string
  /** What is in it; of a symbolic link, where it leads. */
  readonly content: string | Uint8Array
}

/** A page of the guide about a rule. */
export interface RulePage {
  /** `link-page.md`. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** The text before the first heading. */
  readonly introduction: string
  readonly wrong: readonly ExampleFile[]
  readonly right: readonly ExampleFile[]
}

const FOLDER = resolve(import.meta.dirname, '../../content/guide/rules')

/** Reads the page of every rule, in order of names; the index of the folder is none. */
export function readRulePages(): readonly RulePage[] {
  const names = readdirSync(FOLDER).filter((name) => name !== 'index.md')
  return names.sort().map((name) => readRulePage(name, readFileSync(join(FOLDER, name), 'utf8')))
}

/** The text of the page that lists them. */
export function readRuleIndex(): string {
  return readFileSync(join(FOLDER, 'index.md'), 'utf8')
}

function readRulePage(name: string, source: string): RulePage {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? []
  const { title, description } = parse(frontMatter) as { readonly title: string; readonly description: string }
  const root = unified().use(remarkParse).parse(body)
  return {
    name,
    title,
    description,
    introduction: (body.split(/^## /m)[0] ?? '').trim(),
    wrong: filesUnder(root, 'Wrong'),
    right: filesUnder(root, 'Right'),
  }
}

function filesUnder(root: Root, heading: string): readonly ExampleFile[] {
  let isUnder = false
  const files: ExampleFile[] = []
  for (const node of root.children) {
    if (node.type === 'heading') isUnder = node.children[0]?.type === 'text' && node.children[0].value === heading
    else if (isUnder && node.type === 'code') files.push(exampleFile(node.meta ?? '', node.value))
  }
  return files
}

/** `content/a.md`, `base:content/a.md`, `cache:external.json` or `symlink:content/a.md`; behind it may stand `latin1`, for the encoding. */
function exampleFile(meta: string, text: string): ExampleFile {
  const [, place, path = '', encoding] = /^(?:(base|cache|symlink):)?(\S+)(?: (latin1))?$/.exec(meta) ?? []
  if (path === '') throw new Error(`An example must name its file behind its language, not '${meta}'`)
  const content = place === 'symlink' ? text : encoding === undefined ? `${text}\n` : Buffer.from(text, encoding as BufferEncoding)
  return { place: place === undefined ? 'project' : (place as ExampleFile['place']), path, content }
}
