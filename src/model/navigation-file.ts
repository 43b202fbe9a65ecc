/**
 * An entry of the file with the whole tree of the navigation: its title, its address from the file's folder on, encoded, and the entries
 * below it. A folder that has no page of its own has no address. Short, since a large site has thousands.
 */
export type NavigationEntry = readonly [title: string, address: string, children?: readonly NavigationEntry[]]
