import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import type { Base } from '../model/base.ts'
import { UnfinishedError, UsageError } from '../model/errors.ts'
import { isPattern } from '../model/redirect-pattern.ts'
import { route } from '../model/route.ts'
import { urlsSchema, type Urls } from './urls-schema.ts'

/**
 * Reads a `urls.json` as a base. `name` is the file as messages call it. Throws an UnfinishedError where it is not there, and a UsageError
 * that names the key where it is not as `--urls` writes it.
 */
export function readUrls(path: string, name: string): Base {
  const { urls, redirects, assets } = parseUrls(readText(path, name), name)
  return {
    name,
    pages: Object.entries(urls).map(([url, ids]) => ({ route: route(url), file: '', path: '', headings: [], ids })),
    redirects: Object.entries(redirects).map(([from, to]) => ({ from: route(from), to, isPattern: isPattern(from), file: '' })),
    assets: assets.map((url) => ({ route: route(url), file: '' })),
    moved: new Map(),
  }
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const advice = 'Write one with `handbook check --urls` where the site is as it was.'
    throw new UnfinishedError(`${name} cannot be read, so there is nothing to compare with.\n${advice}`, { cause: error })
  }
}

function parseUrls(text: string, name: string): Urls {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  const result = urlsSchema.safeParse(value)
  if (result.success) return result.data
  throw new UsageError(result.error.issues.map((issue) => `${name}: ${sentenceOn(issue)}`).join('\n'))
}

function sentenceOn(issue: z.core.$ZodIssue): string {
  const key = issue.path.map((part) => (typeof part === 'number' ? `[${String(part)}]` : `[${JSON.stringify(part)}]`)).join('')
  const at = key === '' ? 'the file' : key.replace(/^\["(\w+)"\]/, '$1')
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${at} has keys that are not known: ${issue.keys.join(', ')}`
    case 'invalid_type':
      return `${at} must be ${WORDS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `${at} must be ${issue.values.map(String).join(' or ')}`
    case 'invalid_key':
      return `${at} ${issue.issues[0]?.message ?? 'is no address'}`
    default:
      return `${at} ${issue.message}`
  }
}

const WORDS: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'an object', record: 'an object' }
