import type { OwnerSource, PageOwner } from '../../model/owner.ts'

/** The words of the pages that list owners, in one language. */
export interface OwnerListWords {
  readonly title: string
  readonly text: string
  readonly unowned: string
  readonly unownedText: string
  readonly allOwned: string
  readonly allOwners: string
  readonly lead: string
  readonly teamPage: string
  readonly kind: string
  readonly pages: string
  readonly reviewed: string
  readonly due: string
  readonly changed: string
  readonly from: string
  readonly kinds: Readonly<Record<PageOwner['kind'], string>>
  readonly sources: Readonly<Record<OwnerSource, string>>
}
