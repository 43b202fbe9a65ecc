import { mkdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { loadProject } from '../config/load-project.ts'
import type { DataKind } from '../handbook/data/data-kind.ts'
import { dataFileSchema } from '../handbook/data/json-schema.ts'
import { dataKinds } from '../handbook/data/own-kinds.ts'
import { UnfinishedError, UsageError } from '../model/errors.ts'
import { nearest } from '../model/nearest.ts'
import type { Project } from '../model/project.ts'
import { replaceFile } from './replace-file.ts'
import { requireOwnKinds } from './require-own-kinds.ts'

/** Of which project to describe the data files, and where. */
export interface SchemaOptions {
  readonly root: string
  readonly configFile?: string
  /** One kind alone; all where absent. */
  readonly kind?: string
  /** The folder to write to, relative to the working folder; `.handbook/schemas` in the root where absent. */
  readonly out?: string
}

/** The description of one kind of data files. */
export interface DataSchema {
  /** The data file, from the project's root. */
  readonly file: string
  /** Where its schema is, or would be, absolute. */
  readonly path: string
  /** JSON, with a line break at its end. */
  readonly text: string
  /** The first line of the data file that makes editors find it. */
  readonly comment: string
}

/** Describes the data files of a project as JSON Schema. Throws a UsageError where the project is not as it must be, or has no such kind. */
export async function describeData(options: SchemaOptions): Promise<readonly DataSchema[]> {
  const { project, config } = await loadProject(options)
  requireOwnKinds(config, project)
  const folder = folderOf(project, options.out)
  const data = join(project.content, 'data')
  return namedKinds(dataKinds(config), options.kind).map((kind) => {
    const path = join(folder, `${kind.name}.schema.json`)
    return {
      file: slashed(relative(project.root, join(data, `${kind.name}.yaml`))),
      path,
      text: `${JSON.stringify(schemaOf(kind), null, 2)}\n`,
      comment: `# yaml-language-server: $schema=${slashed(relative(data, path))}`,
    }
  })
}

/** Describes the data files of a project in files, one for each kind. Throws as `describeData`, and an UnfinishedError where a file cannot be written. */
export async function writeSchemas(options: SchemaOptions): Promise<readonly DataSchema[]> {
  const schemas = await describeData(options)
  for (const { path, text } of schemas) {
    makeFolder(join(path, '..'))
    replaceFile(path, text)
  }
  return schemas
}

function namedKinds(kinds: readonly DataKind[], name: string | undefined): readonly DataKind[] {
  if (name === undefined) return kinds
  const named = kinds.filter((kind) => kind.name === name)
  if (named.length > 0) return named
  const names = kinds.map((kind) => kind.name)
  const near = nearest(name, names, 0.6)
  const hint = near === undefined ? `the kinds are ${names.join(', ')}` : `did you mean ${near}?`
  throw new UsageError(`--kind is '${name}', but there is no such kind of data (${hint})`)
}

/** A schema among the content would be published with it. */
function folderOf({ root, content }: Project, out: string | undefined): string {
  const folder = out === undefined ? join(root, '.handbook/schemas') : resolve(out)
  const way = relative(content, folder).split(sep)
  const isPublished = way[0] !== '..' && !way.some((part) => part.startsWith('.'))
  if (isPublished) throw new UsageError(`--out ${out ?? ''} is a folder of the content, which is published: name one outside`)
  return folder
}

function schemaOf(kind: DataKind): object {
  try {
    return dataFileSchema(kind)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`No JSON Schema can be made of data.${kind.name}.row: ${reason}`, { cause: error })
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UnfinishedError(`The folder ${folder} could not be made`, { cause: error })
  }
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
