import { hasLeft } from '../../handbook/data/has-left.ts'
import { createOwnerDirectory, type OwnerDirectory } from '../../handbook/owners/owner-directory.ts'
import { createOwnerSuggester, type SuggestOwner } from '../../handbook/owners/suggest-owner.ts'
import { isUnread } from '../../model/data.ts'
import type { PageOwner } from '../../model/owner.ts'
import type { Rule, RuleFinding } from '../../model/rule.ts'
import type { Site } from '../../model/site.ts'
import { didYouMean } from '../link-findings.ts'

/** An owner whom no data file knows, or who has left. Where no data file says who there is, nobody is judged. */
export const frontOwner: Rule = {
  id: 'front/owner',
  severity: 'error',
  summary: 'an owner is somebody of the data who is still here',
  looksAt: 'site',
  *check(site, { configFile, today }) {
    const directory = createOwnerDirectory(site.data)
    if (directory.isEmpty) return
    const suggest = createOwnerSuggester(directory)
    for (const { owners } of site.pages)
      for (const owner of owners)
        if (owner.from === 'front matter' && !isToldElsewhere(owner, site)) yield* judge(owner, owner.named, suggest)
    for (const owner of namedInCodeowners(site)) {
      // A forge has more people than a handbook has rows: that one of them is in no data file need not be wrong.
      for (const finding of judge(owner, owner.named, suggest)) yield owner.kind === 'unknown' ? { ...finding, severity: 'info' } : finding
    }
    // Of a site for the public, part of the data is left out: the whole handbook's check judges the configuration.
    if (site.config.audience === 'public') return
    for (const written of site.config.owner) {
      const owner = ownerOfSite(written, directory, today)
      if (owner) yield* judge(owner, { file: configFile ?? 'handbook.config.ts' }, suggest)
    }
  },
}

/** Somebody whose row could not be read. */
function isToldElsewhere({ kind, key }: PageOwner, { data }: Site): boolean {
  return kind === 'unknown' && isUnread(data, ['people', 'teams'], key)
}

function* judge(
  { kind, key, name, ...owner }: Pick<PageOwner, 'kind' | 'key' | 'name' | 'hasLeft'>,
  named: PageOwner['named'],
  suggest: SuggestOwner,
): Generator<RuleFinding> {
  if (kind === 'unknown')
    yield { ...named, subject: key, message: `nobody in people.yaml or teams.yaml is called '${key}'`, ...didYouMean(suggest(key)) }
  else if (owner.hasLeft === true)
    yield {
      ...named,
      severity: 'warning',
      subject: key,
      message: `${name} ('${key}') has left and looks after nothing any more`,
      hint: 'name somebody who is here, or a team',
    }
}

/** Each owner whom CODEOWNERS names for a page, once, at the first line that does. */
function namedInCodeowners({ pages }: Site): readonly PageOwner[] {
  const byKey = new Map<string, PageOwner>()
  for (const owner of pages.flatMap(({ owners }) => owners)) {
    const line = (of: PageOwner | undefined): number => of?.named.place?.line ?? Infinity
    if (owner.from === 'CODEOWNERS' && line(owner) < line(byKey.get(owner.key))) byKey.set(owner.key, owner)
  }
  return [...byKey.values()]
}

/** Undefined for an owner with whom nothing is wrong. */
function ownerOfSite(
  written: string,
  { find }: OwnerDirectory,
  today: string,
): Pick<PageOwner, 'kind' | 'key' | 'name' | 'hasLeft'> | undefined {
  const known = find(written)
  if (!known) return { kind: 'unknown', key: written, name: written }
  if (known.kind === 'team' || !hasLeft(known.value, today)) return undefined
  return { kind: 'person', key: known.key, name: known.value.name, hasLeft: true }
}
