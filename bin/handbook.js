#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// From Node 22.1 on, what is compiled of the code is kept between runs.
module.enableCompileCache?.()
// Node 20 makes code fast that is hot for a moment: in the seconds of a command, a quarter of all the work, half of which goes to waste. From Node 22
// on there is a compiler between the quick and the slow one, and no such flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')
await import('../lib/bin/handbook.js')
