import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { endianness } from 'node:os'
import { dirname, join } from 'node:path'
import { isRunFromSources, packageRoot } from '../config/package-root.ts'
import type { MarkdownConfig } from '../model/config.ts'

/** The command in one piece, whose parts have the hashes of their content in their names. */
const BUNDLE = ['lib/bin/handbook.js']

/**
 * A text that is another one wherever the code that compiles pages is, or what runs it. Undefined where that cannot be told: then nothing that was
 * compiled before is known to be the same today.
 */
export function codeIdentity({ parser }: MarkdownConfig): string | undefined {
  const root = packageRoot()
  const hash = createHash('sha256')
  try {
    for (const file of ['package.json', ...(isRunFromSources() ? sourceFiles(root) : BUNDLE)]) hash.update(readFileSync(join(root, file)))
  } catch {
    return undefined
  }
  const runtime = [process.version.split('.', 1)[0], endianness(), parser === 'remark' ? '' : nativeParserVersion()]
  return `${runtime.join(' ')} ${hash.digest('base64url')}`
}

function sourceFiles(root: string): readonly string[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', name))
    .sort()
}

/** Empty where the parser is not installed. */
function nativeParserVersion(): string {
  try {
    const entry = createRequire(import.meta.url).resolve('satteri')
    return readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8')
  } catch {
    return ''
  }
}
