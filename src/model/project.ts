/** Where a project's parts are, as absolute paths. */
export interface Project {
  /** The folder that messages and edit links count from. */
  readonly root: string
  readonly content: string
  readonly out: string
  /** The configuration's file; absent where the project has none. */
  readonly configFile?: string
  /** Folders of the project that override or add to the tool's own; absent where the project has none. */
  readonly publicFolder?: string
  readonly layoutsFolder?: string
  readonly componentsFolder?: string
  /** The tool's own folders, which serve where the project has nothing of that name. */
  readonly defaults: {
    /** As they are written, and as they are compiled; they have no file in common. */
    readonly publicFolders: readonly string[]
    readonly layoutsFolder: string
  }
}
