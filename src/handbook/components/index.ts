import type { Components } from '../../model/component.ts'
import { backlog } from './backlog.tsx'

/** The components that every handbook has. */
export const BUILT_IN_COMPONENTS: Components = new Map([['backlog', backlog]])
