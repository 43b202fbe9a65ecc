import type { OwnerSource, PageOwner } from '../../model/owner.ts'

/** The words of the pages about owners in one language. */
export interface OwnerWords {
  /** The language that dates and numbers are written in. */
  readonly locale: string
  readonly title: string
  readonly text: string
  readonly unowned: string
  readonly unownedText: string
  readonly allOwned: string
  readonly allOwners: string
  readonly hasLeft: string
  readonly lead: string
  readonly teamPage: string
  readonly chat: string
  readonly email: string
  readonly owner: string
  readonly kind: string
  readonly pages: string
  readonly page: string
  readonly reviewed: string
  readonly due: string
  readonly changed: string
  readonly from: string
  readonly kinds: Readonly<Record<PageOwner['kind'], string>>
  readonly sources: Readonly<Record<OwnerSource, string>>
}

const en: OwnerWords = {
  locale: 'en-GB',
  title: 'Owners',
  text: 'Who looks after the pages of this handbook.',
  unowned: 'Pages without an owner',
  unownedText: 'Nobody looks after these pages now. An owner is named above the text of a page, for a section, or in CODEOWNERS.',
  allOwned: 'Every page has an owner.',
  allOwners: 'All owners',
  hasLeft: 'has left',
  lead: 'Led by',
  teamPage: 'Page of the team',
  chat: 'Chat',
  email: 'E-mail',
  owner: 'Owner',
  kind: 'Kind',
  pages: 'Pages',
  page: 'Page',
  reviewed: 'Last review',
  due: 'Next review by',
  changed: 'Last changed',
  from: 'Named by',
  kinds: { person: 'Person', team: 'Team', unknown: 'In no data file' },
  sources: { 'front matter': 'the page', CODEOWNERS: 'CODEOWNERS', section: 'its section', site: 'the handbook' },
}

const ja: OwnerWords = {
  locale: 'ja',
  title: '担当一覧',
  text: 'このハンドブックの各ページの担当です。',
  unowned: '担当のいないページ',
  unownedText: '次のページには現在担当がいません。担当は、ページの冒頭、セクション、または CODEOWNERS で指定します。',
  allOwned: 'すべてのページに担当がいます。',
  allOwners: 'すべての担当',
  hasLeft: '退職',
  lead: 'リーダー',
  teamPage: 'チームのページ',
  chat: 'チャット',
  email: 'メール',
  owner: '担当',
  kind: '種類',
  pages: 'ページ数',
  page: 'ページ',
  reviewed: '前回のレビュー',
  due: '次回の期限',
  changed: '最終更新',
  from: '指定元',
  kinds: { person: '個人', team: 'チーム', unknown: 'データファイルに未登録' },
  sources: { 'front matter': 'ページ', CODEOWNERS: 'CODEOWNERS', section: 'セクション', site: 'ハンドブック全体' },
}

/** The words for a language, a BCP 47 tag: English where it has none of its own. */
export function ownerWords(lang: string): OwnerWords {
  return /^ja(?:-|$)/i.test(lang) ? ja : en
}
