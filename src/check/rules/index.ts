import type { Rule } from '../../model/rule.ts'
import { anchorDuplicate } from './anchor-duplicate.ts'
import { anchorRemoved } from './anchor-removed.ts'
import { assetCase } from './asset-case.ts'
import { assetMissing } from './asset-missing.ts'
import { assetSize } from './asset-size.ts'
import { assetUnused } from './asset-unused.ts'
import { disableReason } from './disable-reason.ts'
import { extAnchor } from './ext-anchor.ts'
import { extBlocked } from './ext-blocked.ts'
import { extDead } from './ext-dead.ts'
import { extHttp } from './ext-http.ts'
import { extInternalOnly } from './ext-internal-only.ts'
import { extMoved } from './ext-moved.ts'
import { extPrivate } from './ext-private.ts'
import { extUnreachable } from './ext-unreachable.ts'
import { footnoteUndefined } from './footnote-undefined.ts'
import { footnoteUnused } from './footnote-unused.ts'
import { frontLayout } from './front-layout.ts'
import { frontOwner } from './front-owner.ts'
import { headingH1 } from './heading-h1.ts'
import { headingLevel } from './heading-level.ts'
import { imageAlt } from './image-alt.ts'
import { layoutLink } from './layout-link.ts'
import { linkAnchor } from './link-anchor.ts'
import { linkCase } from './link-case.ts'
import { linkDraft } from './link-draft.ts'
import { linkEmpty } from './link-empty.ts'
import { linkInternal } from './link-internal.ts'
import { linkMalformed } from './link-malformed.ts'
import { linkOutsideRoot } from './link-outside-root.ts'
import { linkOwnDomain } from './link-own-domain.ts'
import { linkPage } from './link-page.ts'
import { linkRedirected } from './link-redirected.ts'
import { linkSlash } from './link-slash.ts'
import { linkSourceExt } from './link-source-ext.ts'
import { linkText } from './link-text.ts'
import { mailInvalid } from './mail-invalid.ts'
import { pageOrphan } from './page-orphan.ts'
import { pageStale } from './page-stale.ts'
import { redirectAnchor } from './redirect-anchor.ts'
import { redirectChain } from './redirect-chain.ts'
import { redirectDead } from './redirect-dead.ts'
import { refDuplicate } from './ref-duplicate.ts'
import { refReversed } from './ref-reversed.ts'
import { refUndefined } from './ref-undefined.ts'
import { refUnused } from './ref-unused.ts'
import { searchPage } from './search-page.ts'
import { telInvalid } from './tel-invalid.ts'
import { textTerm } from './text-term.ts'
import { textTodo } from './text-todo.ts'
import { urlChangedContent } from './url-changed-content.ts'
import { urlRemoved } from './url-removed.ts'

/** Every rule that judges a whole site. A new rule is a file beside this one and a line here. */
export const RULES: readonly Rule[] = [
  linkPage,
  linkAnchor,
  linkCase,
  linkRedirected,
  linkOwnDomain,
  linkDraft,
  linkInternal,
  linkOutsideRoot,
  linkEmpty,
  linkMalformed,
  linkSlash,
  linkSourceExt,
  assetMissing,
  assetCase,
  assetSize,
  assetUnused,
  mailInvalid,
  telInvalid,
  pageOrphan,
  pageStale,
  redirectDead,
  redirectChain,
  redirectAnchor,
  searchPage,
  frontLayout,
  frontOwner,
  layoutLink,
  extDead,
  extUnreachable,
  extBlocked,
  extMoved,
  extHttp,
  extAnchor,
  extInternalOnly,
  extPrivate,
  refUndefined,
  refUnused,
  refDuplicate,
  refReversed,
  footnoteUndefined,
  footnoteUnused,
  imageAlt,
  headingLevel,
  headingH1,
  anchorDuplicate,
  linkText,
  textTodo,
  textTerm,
  disableReason,
  urlRemoved,
  anchorRemoved,
  urlChangedContent,
]
