/** Families of documents that are made to be slow: each makes a text of about the size that is asked for. */
export const slowFamilies: Readonly<Record<string, (size: number) => string>>
