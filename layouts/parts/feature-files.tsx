import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** An attribute of HTML that the types of elements do not know yet (HTML Living Standard, 2.6.11). */
const BLOCKING = { blocking: 'render' }

/**
 * What a page asks for because of what is on it. The script of diagrams puts frames in the place of their sources before anything is
 * painted, so that nothing moves later.
 */
export function FeatureFiles({ view: { diagrams, mathsStylesheet, words } }: { readonly view: PageView }): VNode {
  return (
    <>
      {mathsStylesheet && <link rel="stylesheet" href={mathsStylesheet} />}
      {diagrams && <link rel="stylesheet" href={diagrams.stylesheet} />}
      {diagrams && (
        <script
          defer
          {...BLOCKING}
          src={diagrams.script}
          data-frame={diagrams.frame}
          data-word={words.diagram}
          data-source={words.diagramSource}
          data-failed={words.diagramFailed}
          data-needs-server={words.diagramNeedsServer}
        />
      )}
    </>
  )
}
