import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { trimTemplates } from './vite.config.js'

/**
 * Builds everything into one classic script: `dist/single/talkseek.js`. Browsers load no modules from `file://`, and
 * some sites take only one file.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [trimTemplates(), withoutHls(), withoutWorker(), utf8()],
  build: {
    outDir: '../dist/single',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'LICENSES.md' },
    lib: { entry: 'index.ts', formats: ['iife'], name: 'Talkseek', fileName: () => 'talkseek.js' },
    rolldownOptions: { output: { codeSplitting: false, minify: true } }
  }
})

/** Leaves hls.js out, which is larger than all the rest: browsers without HLS of their own say so, and link to the recording. */
function withoutHls(): Plugin {
  return {
    name: 'without-hls',
    enforce: 'pre',
    load: id => (id.endsWith('/attach-hls.ts') ? "export const attachHls = () => (media, seconds, fail) => (fail('browser'), () => {})" : null)
  }
}

/** A worker is a second file, and none runs from `file://`: the page searches itself. */
function withoutWorker(): Plugin {
  return {
    name: 'without-worker',
    enforce: 'pre',
    load: id => (id.endsWith('/start-worker.ts') ? 'export const startWorker = () => Promise.resolve(null)' : null)
  }
}

/** Says in the file itself how it is encoded: a classic script is else read in the encoding of its page. */
function utf8(): Plugin {
  return {
    name: 'utf-8',
    generateBundle(_, files) {
      for (const file of Object.values(files)) if (file.type === 'chunk') file.code = `\uFEFF${file.code}`
    }
  }
}
