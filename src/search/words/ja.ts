import type { SearchWords } from './search-words.ts'

/** Japanese. */
export const ja: SearchWords = {
  search: '検索',
  placeholder: 'ハンドブックを検索',
  close: '閉じる',
  section: 'セクション',
  owner: '担当',
  allSections: 'すべてのセクション',
  allOwners: 'すべての担当',
  searching: '検索中…',
  foundOne: '1 件のページ',
  found: '{count} 件のページ',
  foundSome: 'すべての語を含むページはありません。多くを含むページは {count} 件です',
  nothing: '「{query}」は見つかりませんでした',
  didYouMean: 'もしかして',
  allPages: '全ページの一覧',
  more: 'さらに表示',
  overdue: 'レビュー期限切れ',
  keys: '↑ ↓ で選択、Enter で開く、Esc で閉じる',
  failed: '検索を読み込めませんでした。もう一度試すか、ページの一覧をご覧ください。',
  needsServer: '検索はサーバー上のハンドブックでのみ使えます。このページはディスクから開かれています。',
}
