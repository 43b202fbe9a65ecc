import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Audience, Config, MarkdownConfig } from '../model/config.ts'
import { UsageError } from '../model/errors.ts'
import type { Project } from '../model/project.ts'
import type { LinkStyle } from '../model/route.ts'
import { findConfigFile, loadConfig } from './config-file.ts'
import { readJekyllConfig, type JekyllConfig } from './jekyll-config.ts'
import { findParts, isBuiltSite, isFolder } from './project-parts.ts'
import { readSiteAddress } from './site-address.ts'

/** What the command line says of a project; what it leaves out, the configuration or the defaults say. */
export interface ProjectOptions {
  /** A project's folder, or a folder of Markdown; relative to the working folder. */
  readonly root: string
  readonly configFile?: string
  /** The output folder, relative to the working folder; `dist` in the project where absent. */
  readonly out?: string
  readonly url?: string
  readonly links?: LinkStyle
  readonly drafts?: boolean
  readonly audience?: Audience
  /** False: no search, whatever the configuration says. */
  readonly search?: boolean
}

/** A project, its configuration, and the files that this was read from, absolute. */
export interface LoadedProject {
  readonly project: Project
  readonly config: Config
  readonly inputs: readonly string[]
}

/** Finds a project's parts and reads its configuration. Throws a UsageError, in sentences, where either is not as it must be. */
export async function loadProject(options: ProjectOptions): Promise<LoadedProject> {
  const root = resolve(options.root)
  if (!existsSync(root)) throw new UsageError(`The folder ${options.root} does not exist`)
  if (!isFolder(root)) throw new UsageError(`${options.root} is not a folder: name the folder that holds the handbook`)
  if (isBuiltSite(root)) throw new UsageError(`${options.root} is a site that was built, not the handbook that it was built from`)
  const configFile = findConfigFile(root, options.configFile)
  const { config, inputs } = await loadConfig(root, configFile)
  const project = findParts(root, options.out, configFile)
  const jekyll = readJekyllConfig(project.content, root)
  return {
    project,
    config: { ...config, markdown: withJekyll(config.markdown, jekyll), ...overridesOf(options) },
    inputs: jekyll ? [...inputs, jekyll.file] : inputs,
  }
}

/** What the configuration says of kramdown holds, and beside it what a Jekyll configuration says. */
function withJekyll(markdown: MarkdownConfig, jekyll: JekyllConfig | undefined): MarkdownConfig {
  return jekyll ? { ...markdown, kramdown: { ...jekyll.kramdown, ...markdown.kramdown } } : markdown
}

function overridesOf({ url, links, drafts, audience, search }: ProjectOptions): Partial<Config> {
  return {
    ...(url === undefined ? {} : { url: addressOf(url) }),
    ...(links === undefined ? {} : { links }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(audience === undefined ? {} : { audience }),
    ...(search === false ? { search } : {}),
  }
}

/** The site's address as `--url` gives it. Throws a UsageError where it is none. */
export function addressOf(url: string): string {
  const read = readSiteAddress(url)
  if (read.kind === 'mistake') throw new UsageError(`--url ${read.message}`)
  return read.url
}
