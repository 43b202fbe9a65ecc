import type { Person } from '../../model/data.ts'

/** True for a person who is not here any more on a day, ISO. Who leaves later still counts. */
export function hasLeft({ left }: Pick<Person, 'left'>, day: string): boolean {
  return left !== undefined && left <= day
}
