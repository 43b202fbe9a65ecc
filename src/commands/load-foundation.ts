import { loadLayouts, requireDefaultLayout } from '../config/load-layouts.ts'
import { loadProject, type LoadedProject, type ProjectOptions } from '../config/load-project.ts'
import { loadNativeParser } from '../workers/load-native-parser.ts'
import { requireKnownRules } from './require-known-rules.ts'
import { requireOwnKinds } from './require-own-kinds.ts'
import { formsOf, siteComponents } from './site-components.ts'
import type { ComponentForms, Components } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import type { Layouts } from '../model/layout.ts'
import type { Project } from '../model/project.ts'

/** What a site stands on beside its content. */
export interface Foundation {
  readonly project: Project
  readonly config: Config
  readonly layouts: Layouts
  readonly components: Components
  readonly forms: ComponentForms
  /** The files that each was read from, absolute. */
  readonly inputs: { readonly config: ReadonlySet<string>; readonly layouts: ReadonlySet<string>; readonly components: ReadonlySet<string> }
}

/** The parts of it that can be read by themselves. */
export type FoundationPart = 'config' | 'layouts' | 'components'

/**
 * Reads the foundation of a project, or of it only the parts named, the others as they were. Throws a UsageError where one is not as it must be.
 */
export async function loadFoundation(
  options: ProjectOptions,
  before?: Foundation,
  parts: ReadonlySet<FoundationPart> = new Set(['config', 'layouts', 'components']),
): Promise<Foundation> {
  const loaded = await loadConfigPart(options, parts, before)
  const { project, config } = loaded
  const layoutInputs = new Set<string>()
  const componentInputs = new Set<string>()
  const layouts =
    before && !parts.has('layouts')
      ? { value: before.layouts, inputs: before.inputs.layouts }
      : { value: await loadLayouts(project, layoutInputs), inputs: layoutInputs }
  requireDefaultLayout(layouts.value, config.layout)
  const components =
    before && !parts.has('components')
      ? { value: before.components, inputs: before.inputs.components }
      : { value: await siteComponents(project, componentInputs), inputs: componentInputs }
  return {
    project,
    config,
    layouts: layouts.value,
    components: components.value,
    forms: formsOf(components.value),
    inputs: { config: new Set(loaded.inputs), layouts: layouts.inputs, components: components.inputs },
  }
}

async function loadConfigPart(
  options: ProjectOptions,
  parts: ReadonlySet<FoundationPart>,
  before: Foundation | undefined,
): Promise<LoadedProject> {
  if (before && !parts.has('config')) return { project: before.project, config: before.config, inputs: [...before.inputs.config] }
  const loaded = await loadProject(options)
  requireKnownRules(loaded.config.check, loaded.project)
  requireOwnKinds(loaded.config, loaded.project)
  // Where it is asked for by name and is not there, nothing else needs to be said.
  if (loaded.config.markdown.parser === 'satteri') await loadNativeParser(loaded.config.markdown)
  return loaded
}
