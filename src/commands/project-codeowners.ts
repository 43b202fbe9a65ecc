import { readCodeowners, type FoundCodeowners } from '../discover/read-codeowners.ts'
import { readPrefix } from '../git/read-prefix.ts'
import type { Project } from '../model/project.ts'

/** Reads the CODEOWNERS of the repository that a project is in; where there is none, of the project itself. */
export async function readProjectCodeowners(project: Project): Promise<FoundCodeowners> {
  return readCodeowners(project, (await readPrefix(project.root)) ?? '')
}
