import { loadComponents } from '../config/load-components.ts'
import { DIALECT_DIRECTIVES } from '../dialect/directives/forms.ts'
import { BUILT_IN_COMPONENTS } from '../handbook/components/index.ts'
import type { ComponentForms, Components } from '../model/component.ts'
import type { Project } from '../model/project.ts'

/** The components of a site: the tool's own, and in their place or beside them those of the project. The files that those were read from go to `inputs`. Throws as `loadComponents` does. */
export async function siteComponents(project: Project, inputs?: Set<string>): Promise<Components> {
  return new Map([...BUILT_IN_COMPONENTS, ...(await loadComponents(project, new Set(DIALECT_DIRECTIVES.keys()), inputs))])
}

/** How each is written. */
export function formsOf(components: Components): ComponentForms {
  return new Map([...components].map(([name, { form }]) => [name, form]))
}
