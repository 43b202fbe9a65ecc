import { markAt, type Mark } from './mark.ts'
import { survey, type Scope, type Survey } from './survey.ts'

/** Looks at what is there, each folder and each path once: what it has seen it says again. */
export interface Surveyor {
  /** When it began, in milliseconds: nothing was looked at before. */
  readonly began: number
  readonly look: (scope: Scope) => Survey
}

/** Gives one that has seen nothing. */
export function createSurveyor(): Surveyor {
  const folders = new Map<string, Survey>()
  const paths = new Map<string, Mark>()
  return {
    began: Date.now(),
    look(scope) {
      const marks = new Map<string, Mark>()
      for (const path of scope.paths) {
        const mark = paths.get(path) ?? markAt(path)
        paths.set(path, mark)
        marks.set(path, mark)
      }
      for (const folder of scope.folders) {
        const key = JSON.stringify(folder)
        const seen = folders.get(key) ?? survey({ folders: [folder], paths: [] })
        folders.set(key, seen)
        for (const [path, mark] of seen) marks.set(path, mark)
      }
      return marks
    },
  }
}
