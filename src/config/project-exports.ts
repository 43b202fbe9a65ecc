// What a project's own files get from `handbook-ssg`: the values of src/index.ts that make sense there, without the whole tool behind them.
export { z } from 'zod'
export { defineConfig } from './config-input.ts'
export { defaultFrameHosts } from './frame-hosts.ts'
