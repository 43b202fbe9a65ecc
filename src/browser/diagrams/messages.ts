/** What a page asks its frame to draw. */
export interface DrawRequest {
  readonly kind: 'draw'
  readonly source: string
  /** What screen readers call the diagram. */
  readonly title: string
  readonly lang: string
  /** The address that links of the diagram count from. */
  readonly page: string
  readonly look: Look
  /** The height that the diagram has on the page, where text below it is in view already: it had better not move. */
  readonly room?: number
}

/** The page's colours, as `#rrggbb`, and its typeface: a diagram is part of the page. */
export interface Look {
  readonly isDark: boolean
  readonly font: string
  readonly paper: string
  readonly raised: string
  readonly tint: string
  readonly text: string
  readonly quiet: string
  readonly line: string
}

/** What a frame tells its page. */
export type FrameMessage =
  | { readonly kind: 'ready' }
  /** Told again when the width of the frame has changed its height. */
  | { readonly kind: 'drawn'; readonly height: number }
  | { readonly kind: 'failed'; readonly reason: string }
