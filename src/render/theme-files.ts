import { route } from '../model/route.ts'

/** The files of the theme that every page asks for, as they lie in `public/`. */
export const THEME_FILES = {
  stylesheet: route('/handbook.css'),
  /** Written by the build where the company has an accent of its own. */
  brand: route('/brand.css'),
  script: route('/handbook.js'),
  favicon: route('/favicon.svg'),
  /** Loaded when somebody searches, and its stylesheet, which has the same name, with it. */
  search: route('/search.js'),
} as const

/** What only pages with diagrams ask for. */
export const DIAGRAM_FILES = {
  script: route('/diagram-frame/diagrams.js'),
  stylesheet: route('/diagram-frame/diagrams.css'),
  /** What the frame loads of Mermaid, in names made of their content. */
  parts: '/diagram-frame/mermaid/',
  /** The page in the frames. */
  frame: route('/diagram-frame/'),
} as const

/** What only pages with formulas ask for. */
export const MATHS_STYLESHEET = route('/maths/maths.css')

/** Folders of the theme, by the feature that a page of the site must have for them to be published. */
export const FEATURE_FOLDERS: Readonly<Record<string, string>> = { mermaid: '/diagram-frame/', math: '/maths/' }
