/** A file of the finished site: its path below the output folder, and its bytes, or the file that it is a copy of. */
export type OutputFile =
  { readonly path: string; readonly content: string | Uint8Array } | { readonly path: string; readonly copyOf: string }
