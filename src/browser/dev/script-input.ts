/** What the server says to the script in its tag. */
export interface ScriptInput {
  readonly token: string
  readonly revision: number
  /** The path under which the site lies, decoded: `/handbook`, or empty. */
  readonly prefix: string
}

/** The tag that loaded the preview's script. It is no part of the page. */
export const SCRIPT_TAG = 'script[src^="/_handbook/"]'

/** Reads the tag: of this page, or of one that was fetched. */
export function readScriptInput({ dataset }: HTMLOrSVGElement): ScriptInput {
  const { token = '', revision = '0', prefix = '' } = dataset
  return { token, revision: Number(revision), prefix }
}
