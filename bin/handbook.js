#!/usr/bin/env node
import module from 'node:module'

// From Node 22.1 on, what is compiled of the code is kept between runs.
module.enableCompileCache?.()
await import('../lib/bin/handbook.js')
