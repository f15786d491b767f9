import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { programHash } from '../dist/indexer/cache/program-fingerprint.js'

/**
 * Builds the command out of what the compiler has written: `dist/command/cli.js`, with what it loads when it is asked for.
 * Hundreds of modules took longer to find than a site takes to be built again.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  define: { __PROGRAM_HASH__: JSON.stringify(programHash()) },
  // What is loaded for a configuration that is a program, and to watch, is looked up when it is wanted.
  ssr: { noExternal: true, external: ['jiti', 'chokidar', 'talkseek'], target: 'node' },
  build: {
    ssr: true,
    outDir: '../dist/command',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    license: { fileName: 'LICENSES.md' },
    rolldownOptions: {
      input: { cli: '../dist/indexer/cli.js', 'read-worker': '../dist/indexer/read-worker.js' },
      // Modules know where they stand by their own address.
      output: { chunkFileNames: '[name].js', codeSplitting: { groups: [{ name: 'languages', test: /search[\\/]languages|stemmers/ }] } },
      checks: { eval: false }
    }
  }
})
