import { route } from '../model/route.ts'

/** The files of the theme that every page asks for, as they lie in `public/`. */
export const THEME_FILES = {
  stylesheet: route('/handbook.css'),
  /** Written by the build where the company has an accent of its own. */
  brand: route('/brand.css'),
  script: route('/handbook.js'),
  favicon: route('/favicon.svg'),
} as const
