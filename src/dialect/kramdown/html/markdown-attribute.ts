import { contentModel } from './content-models.ts'
import type { Attributes, ContentModel } from '../element.ts'

/** Takes the attribute `markdown` from an element: how its content is to be read, or undefined where it does not say. */
export function takeMarkdownAttribute(attributes: Attributes, name: string): ContentModel | undefined {
  const value = attributes.get('markdown')
  attributes.delete('markdown')
  if (value === '0') return 'raw'
  if (value === '1') return contentModel(name)
  return value === 'span' || value === 'block' ? value : undefined
}
