import { spellingsOf, type FollowPath } from './follow-rules.ts'
import type { AddressUse } from './html-document.ts'
import type { HtmlTarget } from './html-site.ts'
import { isHtmlFile, type ServedFiles } from './served-files.ts'

/**
 * Where an address within the site leads: takes its path from the root, still encoded, its fragment with the `#`, and what it is used for.
 * Undefined where there is nothing more to judge, such as a file that is there.
 */
export type TargetOf = (path: string, hash: string, use: AddressUse) => HtmlTarget | undefined

/** Uses that ask for a page, unless the address has another ending. */
const TO_PAGE: ReadonlySet<AddressUse> = new Set<AddressUse>(['link', 'form', 'refresh'])

/** An ending that names a file and no page, as the rules for Markdown see it. */
const FILE_ENDING = /\.(?!x?html?$|md$|markdown$)[a-z0-9]{2,5}$/i

/** Takes the files of a site and how its paths are followed. A site has many links and few targets, so each is looked up once. */
export function targetFinder(files: ServedFiles, followPath: FollowPath): TargetOf {
  const known = new Map<string, HtmlTarget | undefined>()

  function find(path: string, hash: string, use: AddressUse): HtmlTarget | undefined {
    const { end, path: last, fragment, via } = followPath(spellingsOf(path))
    switch (end.kind) {
      // What leads on for ever is told at the rule that does.
      case 'endless':
      case 'elsewhere':
        return undefined
      case 'nothing':
        return { kind: 'missing', path: last, isFile: !TO_PAGE.has(use) || FILE_ENDING.test(last) }
      case 'file': {
        const { file, spelling } = end.served
        const isJudged = isHtmlFile(files.paths[file] ?? '') || use === 'part'
        if (spelling === 'exact' && !isJudged) return undefined
        const written = (hash.slice(1) || fragment).replace(/:~:.*$/s, '')
        return { kind: 'file', file, spelling, fragment: written, via: via.filter(isMove).map(({ from }) => from) }
      }
    }
  }

  return (path, hash, use) => {
    const key = `${use === 'part' ? use : String(TO_PAGE.has(use))} ${path}${hash}`
    const target = known.get(key)
    if (target || known.has(key)) return target
    const found = find(path, hash, use)
    known.set(key, found)
    return found
  }
}

/** True for a rule that sends readers on; one with status 200 only says what to serve. */
function isMove({ status }: { readonly status: number }): boolean {
  return status >= 300
}
