import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { unpacked } from './tree.ts'

/**
 * Looks for texts in every file of a folder, with other code than the tool's: files unpacked, HTML read by a parser, percent-encoding undone. Gives
 * a line for each that is there: `people/index.html: copper vault`.
 */
export function leaksIn(folder: string, texts: readonly string[]): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name)
    const path = relative(folder, file)
    const seen = [path, ...formsOf(textOf(readFileSync(file), path))].map(plain)
    return texts.filter((text) => seen.some((form) => form.includes(plain(text)))).map((text) => `${path}: ${text}`)
  })
}

function textOf(bytes: Buffer, path: string): string {
  return (path.endsWith('.br') ? brotliDecompressSync(bytes) : unpacked(bytes)).toString()
}

function formsOf(text: string): readonly string[] {
  const document = parse(text)
  return [
    text,
    wordsOf(document),
    attributesOf(document),
    text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  ]
}

function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

function attributesOf(node: DefaultTreeAdapterTypes.Node): string {
  const own = 'attrs' in node ? node.attrs.map(({ value }) => value).join('\n') : ''
  return [own, ...('childNodes' in node ? node.childNodes.map(attributesOf) : [])].join('\n')
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}
