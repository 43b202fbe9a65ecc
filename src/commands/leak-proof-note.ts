import type { ProofSummary } from './leak-proof.ts'

/** The proof in a sentence, with what it does not cover. */
export function proofNote({ sought, tooShort, public: shared, files }: ProofSummary): string {
  const count = (number: number): string => number.toLocaleString('en')
  return (
    `${count(files)} files were looked through for ${count(sought)} texts, names and addresses that only internal sources hold, and none is there; ` +
    `not sought: ${count(tooShort)} that are too short to tell, ${count(shared)} that public sources hold too`
  )
}
