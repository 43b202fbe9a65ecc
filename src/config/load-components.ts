import { relative } from 'node:path'
import type { ComponentForm, ComponentModule, Components, ReferenceKind, ReferenceTable } from '../model/component.ts'
import { UsageError } from '../model/errors.ts'
import type { Project } from '../model/project.ts'
import { importBundledLayouts, type LayoutModule } from './import-layouts.ts'
import { layoutFiles } from './layout-files.ts'

const FORMS: readonly ComponentForm[] = ['line', 'box', 'text']
const REFERENCE_KINDS: readonly ReferenceKind[] = ['people', 'teams', 'projects', 'people|teams', 'glossary']

/**
 * The components of a project's `components/` folder, by the names of their files. `reserved` are names that are directives already. The files that were
 * read go to `inputs`.
 * Throws a UsageError that names the file where one cannot be used.
 */
export async function loadComponents(project: Project, reserved: ReadonlySet<string>, inputs?: Set<string>): Promise<Components> {
  if (project.componentsFolder === undefined) return new Map()
  const files = layoutFiles(project.componentsFolder)
  for (const [name, file] of files) requireName(name, relative(project.root, file), reserved)
  if (files.size === 0) return new Map()
  const modules = await importBundledLayouts(files, [project.componentsFolder], project.root, inputs)
  return new Map([...files].map(([name, file]) => [name, componentOf(modules.get(name), relative(project.root, file))]))
}

function requireName(name: string, file: string, reserved: ReadonlySet<string>): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new UsageError(`${file}: a component is written by the name of its file, so that must be of small letters, digits and hyphens`)
  if (reserved.has(name)) throw new UsageError(`${file}: '${name}' is a directive of the handbook's own; give the file another name`)
}

function componentOf(module: LayoutModule | undefined, file: string): ComponentModule {
  const { Component, attributes, form = 'line', references, listsPages } = module ?? {}
  if (typeof Component !== 'function')
    throw new UsageError(`${file} exports no function named Component: write 'export function Component({ attributes }) { … }'`)
  if (!isShape(attributes))
    throw new UsageError(
      `${file} exports no attributes: write 'export const attributes = z.strictObject({ … })', with z from 'handbook-ssg'`,
    )
  const known = FORMS.find((candidate) => candidate === form)
  if (known === undefined) throw new UsageError(`${file}: form is '${String(form)}', but must be ${FORMS.join(', ')}`)
  return {
    Component: Component as ComponentModule['Component'],
    attributes,
    form: known,
    ...(typeof references === 'object' && references !== null ? { references: referencesOf(references, file) } : {}),
    ...(listsPages === true ? { listsPages } : {}),
  }
}

function referencesOf(written: object, file: string): ReferenceTable {
  return Object.fromEntries(
    Object.entries(written).map(([attribute, kind]) => {
      const known = REFERENCE_KINDS.find((candidate) => candidate === kind)
      if (known !== undefined) return [attribute, known]
      throw new UsageError(`${file}: references: ${attribute} is of '${String(kind)}', but must be of ${REFERENCE_KINDS.join(', ')}`)
    }),
  )
}

/** A zod object, whichever copy of zod it was made with. */
function isShape(value: unknown): value is ComponentModule['attributes'] {
  return typeof value === 'object' && value !== null && 'safeParse' in value && 'shape' in value
}
