import { test } from 'vitest'
import { openBrowser } from './browser.ts'

/** A test that has a Chromium, `browser`, which all tests of a file share. */
export const browserTest = test
  // eslint-disable-next-line no-empty-pattern -- a fixture's pattern says what it depends on: here, nothing
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser()
    onCleanup(() => browser.close())
    return browser
  })
