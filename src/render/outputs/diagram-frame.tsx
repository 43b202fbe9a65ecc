import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { OutputFile } from '../../model/output.ts'
import { outputFileOf } from '../../model/route.ts'
import type { Rendering } from '../rendering.ts'
import { DIAGRAM_FILES } from '../theme-files.ts'
import { FRAME_POLICY } from './diagram-frame-policy.ts'

/** The page that each diagram is drawn in, in a frame of its own, on sites that have one. */
export function* diagramFrame({ pages }: Rendering): Generator<OutputFile> {
  if (!pages.some(({ page }) => page.features.includes('mermaid'))) return
  yield { path: outputFileOf(DIAGRAM_FILES.frame), content: `<!doctype html>\n${renderToString(<Frame />)}\n` }
}

/** Its language and title are those of the diagram that it is sent. */
function Frame(): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={FRAME_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Diagram</title>
        <link rel="stylesheet" href="frame.css" />
        <script type="module" src="frame.js" />
      </head>
      <body>
        {/* Not main: a page has that, and may have many of these. */}
        <div class="drawing" />
      </body>
    </html>
  )
}
