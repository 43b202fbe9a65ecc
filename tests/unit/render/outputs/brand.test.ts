import { describe, expect, test } from 'vitest'
import { createSite } from '../../../support/site.ts'
import { renderFiles } from '../../../support/render.tsx'

describe('the accent of a company', () => {
  test('reaches the theme as a hue', () => {
    const site = createSite({ config: { brand: { accent: '#6b4fbb', logo: '' } }, pages: [{ route: '/' }] })
    expect(renderFiles(site).get('brand.css')).toBe(':root {\n  --accent-hue: 292;\n}\n')
  })

  test('is left to the theme where it is grey, or not chosen', () => {
    for (const accent of ['#777', '']) {
      const site = createSite({ config: { brand: { accent, logo: '' } }, pages: [{ route: '/' }] })
      expect(renderFiles(site).has('brand.css')).toBe(false)
    }
  })
})
