import type { Rule } from '../../model/rule.ts'
import { assetMissing } from './asset-missing.ts'
import { frontLayout } from './front-layout.ts'
import { linkAnchor } from './link-anchor.ts'
import { linkCase } from './link-case.ts'
import { linkDraft } from './link-draft.ts'
import { linkEmpty } from './link-empty.ts'
import { linkMalformed } from './link-malformed.ts'
import { linkOutsideRoot } from './link-outside-root.ts'
import { linkOwnDomain } from './link-own-domain.ts'
import { linkPage } from './link-page.ts'
import { linkRedirected } from './link-redirected.ts'

/** Every rule that judges a whole site. A new rule is a file beside this one and a line here. */
export const RULES: readonly Rule[] = [
  linkPage,
  linkAnchor,
  linkCase,
  linkRedirected,
  linkOwnDomain,
  linkDraft,
  linkOutsideRoot,
  linkEmpty,
  linkMalformed,
  assetMissing,
  frontLayout,
]
