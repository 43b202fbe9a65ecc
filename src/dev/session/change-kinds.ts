import { join, sep } from 'node:path'
import { CONFIG_FILES } from '../../config/config-file.ts'
import { jekyllPlaces } from '../../config/jekyll-config.ts'
import type { Project } from '../../model/project.ts'

/** What a file is to the site, and so what has to be read anew when it changes. */
export type ChangeKind = 'page' | 'content' | 'layout' | 'component' | 'config' | 'codeowners'

/** Where the files of a project are that are not in its folders. */
export interface Inputs {
  readonly config: ReadonlySet<string>
  readonly layouts: ReadonlySet<string>
  readonly components: ReadonlySet<string>
}

/** Says what the files at absolute paths are; the first line that is true holds. A file may be more than one thing to the site. */
export function kindsOf(path: string, project: Project, inputs: Inputs): readonly ChangeKind[] {
  const isIn = (folder: string | undefined): boolean => folder !== undefined && (path === folder || path.startsWith(folder + sep))
  const name = path.slice(path.lastIndexOf(sep) + 1)
  const configPlaces = [...CONFIG_FILES.map((file) => join(project.root, file)), ...jekyllPlaces(project.content, project.root)]
  const isProject = project.content !== project.root
  const table: readonly (readonly [isOne: boolean, kind: ChangeKind])[] = [
    [inputs.config.has(path) || configPlaces.includes(path), 'config'],
    [inputs.layouts.has(path) || isIn(project.layoutsFolder) || (isProject && isIn(join(project.root, 'layouts'))), 'layout'],
    [inputs.components.has(path) || isIn(project.componentsFolder) || (isProject && isIn(join(project.root, 'components'))), 'component'],
    [name === 'CODEOWNERS', 'codeowners'],
    [isIn(project.content) && /\.(?:md|markdown)$/i.test(name), 'page'],
    // Assets, styles, data, includes and redirects: all that discovery reads.
    [isIn(project.content) || isIn(project.publicFolder) || (isProject && isIn(join(project.root, 'public'))), 'content'],
  ]
  return table.flatMap(([isOne, kind]) => (isOne ? [kind] : []))
}
