import type { Components } from '../../model/component.ts'

/** The components that every handbook has. */
export const BUILT_IN_COMPONENTS: Components = new Map()
