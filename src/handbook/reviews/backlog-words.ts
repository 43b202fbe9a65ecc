/** The words of lists of reviews in one language. */
export interface BacklogWords {
  /** The language that dates and lists are written in. */
  readonly locale: string
  readonly page: string
  readonly owner: string
  readonly reviewed: string
  readonly due: string
  readonly changedLines: string
  readonly inboundLinks: string
  readonly never: string
  readonly soon: string
  readonly overdue: string
  /** What is said of a review of which nothing but the day was changed, alone or on many pages at once. */
  readonly stamp: string
  readonly sweep: string
  /** The page that lists all that is due; its text has `{day}` for the day of the build. */
  readonly title: string
  readonly text: string
  readonly nothingDue: string
  readonly nobody: string
  readonly calendar: string
  readonly calendarOfAll: string
  /** What stands in a calendar, with `{title}` for the page's. */
  readonly event: string
}

const en: BacklogWords = {
  locale: 'en-GB',
  page: 'Page',
  owner: 'Owner',
  reviewed: 'Last review',
  due: 'Due by',
  changedLines: 'Lines changed since',
  inboundLinks: 'Links to it',
  never: 'never reviewed',
  soon: 'due soon',
  overdue: 'overdue',
  stamp: 'day only',
  sweep: 'day only, on many pages at once',
  title: 'Reviews',
  text: 'Pages whose review was overdue or due soon on {day}, by owner. The most urgent come first: those that were not read for long, changed much since, and have many links to them.',
  nothingDue: 'No review is due.',
  nobody: 'Without an owner',
  calendar: 'Calendar of these reviews',
  calendarOfAll: 'Calendar of all reviews',
  event: 'Review: {title}',
}

const ja: BacklogWords = {
  locale: 'ja',
  page: 'ページ',
  owner: '担当',
  reviewed: '前回のレビュー',
  due: '期限',
  changedLines: 'その後の変更行数',
  inboundLinks: '被リンク数',
  never: '未レビュー',
  soon: 'まもなく期限',
  overdue: '期限超過',
  stamp: '日付のみ',
  sweep: '日付のみ、多数のページを一括',
  title: 'レビュー',
  text: '{day}の時点で期限を過ぎているか、まもなく期限になるページを担当ごとに示します。長く読み直されず、その後の変更が多く、多くのページからリンクされているものほど先に並びます。',
  nothingDue: '期限が来たレビューはありません。',
  nobody: '担当なし',
  calendar: 'このレビューのカレンダー',
  calendarOfAll: 'すべてのレビューのカレンダー',
  event: 'レビュー: {title}',
}

/** The words for a language, a BCP 47 tag: English where it has none of its own. */
export function backlogWords(lang: string): BacklogWords {
  return /^ja(?:[-_]|$)/i.test(lang) ? ja : en
}
