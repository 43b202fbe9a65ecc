import { beside } from '../parts/beside.mjs'
import { check } from '../parts/check.mjs'
import { cold } from '../parts/cold.mjs'
import { dev } from '../parts/dev.mjs'
import { search } from '../parts/search.mjs'
import { stages } from '../parts/stages.mjs'
import { threads } from '../parts/threads.mjs'
import { warm } from '../parts/warm.mjs'

/** What can be measured, by the name that asks for it, in the order in which it is printed. */
export const PARTS = { cold, warm, check, dev, search, stages, threads, eleventy: beside('eleventy'), vitepress: beside('vitepress') }
