import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const CLASS_NAME = '<xs:attribute name="classname"'

/** Jenkins' schema, and the attribute of a test case that it is too old for. */
const SCHEMA = readFileSync(join(import.meta.dirname, 'jenkins-junit.xsd'), 'utf8').replace(
  CLASS_NAME,
  `<xs:attribute name="file" type="xs:string" use="optional"/>${CLASS_NAME}`,
)

/** Holds JUnit XML against the schema; gives what is wrong with it. */
export async function junitFaults(...documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${String(index)}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema: SCHEMA, maxMemoryPages: 16_384 })
  return errors.map(({ rawMessage }) => rawMessage)
}
