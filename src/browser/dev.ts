import { readScriptInput } from './dev/script-input.ts'
import { startPreview } from './dev/start-preview.ts'

/*
 * The browser's side of the live preview. Only the preview's server serves it, with a tag that is the first element of each page's head, so
 * that it sees the page before the page's own scripts do.
 */
const { currentScript } = document
if (currentScript && window === window.top) startPreview(readScriptInput(currentScript))
