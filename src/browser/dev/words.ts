/** The words of the preview's panel in one language. */
export interface DevWords {
  readonly preview: string
  readonly noFindings: string
  readonly findings: (count: number) => string
  readonly onWholeSite: (count: number) => string
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>
  readonly reading: (parsed: string, pages: string) => string
  readonly notConnected: string
  readonly openSource: string
  readonly openPlace: (place: string) => string
  readonly stopped: string
  readonly close: string
  readonly missing: string
  readonly changedSince: (base: string) => string
  readonly nothingChanged: (base: string) => string
  readonly change: Readonly<Record<'added' | 'edited' | 'moved' | 'deleted', string>>
  readonly more: (count: number) => string
  readonly renamed: (from: string, to: string) => string
  readonly redirectLine: (file: string) => string
  readonly copy: string
  readonly copied: string
  readonly notOpened: string
}

const EN: DevWords = {
  preview: 'Live preview',
  noFindings: 'No findings',
  findings: (count) => (count === 1 ? '1 finding' : `${String(count)} findings`),
  onWholeSite: (count) => `${count.toLocaleString('en')} on the whole site`,
  severity: { error: 'error', warning: 'warning', info: 'info' },
  reading: (parsed, pages) => `Still reading: ${parsed} of ${pages} pages`,
  notConnected: 'Not connected',
  openSource: 'Open in the editor',
  openPlace: (place) => `Open ${place} in the editor`,
  stopped: 'The site cannot be made',
  close: 'Close',
  missing: 'This page is not there any more: it was deleted, or got another address.',
  changedSince: (base) => `Changed since ${base}`,
  nothingChanged: (base) => `No page was changed since ${base}.`,
  change: { added: 'new', edited: 'edited', moved: 'moved', deleted: 'deleted' },
  more: (count) => `and ${String(count)} more`,
  renamed: (from, to) => `${from} is now ${to}.`,
  redirectLine: (file) => `So that the old address leads on, put this into the front matter of ${file}:`,
  copy: 'Copy',
  copied: 'Copied',
  notOpened: 'No editor could be told to open that.',
}

const JA: DevWords = {
  preview: 'ライブプレビュー',
  noFindings: '指摘なし',
  findings: (count) => `指摘 ${String(count)} 件`,
  onWholeSite: (count) => `サイト全体では ${count.toLocaleString('ja')} 件`,
  severity: { error: 'エラー', warning: '警告', info: '情報' },
  reading: (parsed, pages) => `読み込み中: ${pages} ページ中 ${parsed} ページ`,
  notConnected: '接続されていません',
  openSource: 'エディターで開く',
  openPlace: (place) => `${place} をエディターで開く`,
  stopped: 'サイトを作成できません',
  close: '閉じる',
  missing: 'このページはもうありません。削除されたか、アドレスが変わりました。',
  changedSince: (base) => `${base} からの変更`,
  nothingChanged: (base) => `${base} から変更されたページはありません。`,
  change: { added: '新規', edited: '編集', moved: '移動', deleted: '削除' },
  more: (count) => `ほか ${String(count)} 件`,
  renamed: (from, to) => `${from} は ${to} になりました。`,
  redirectLine: (file) => `古いアドレスからも開けるように、${file} のフロントマターに次の行を加えてください。`,
  copy: 'コピー',
  copied: 'コピーしました',
  notOpened: 'エディターで開けませんでした。',
}

/** The words for the page's language. */
export function devWords(lang: string): DevWords {
  return lang.toLowerCase().startsWith('ja') ? JA : EN
}
