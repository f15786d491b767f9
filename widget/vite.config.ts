import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Builds the element for a script tag: `dist/bundle/talk-search.js`, with the engine and the player beside it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  build: {
    outDir: '../dist/bundle',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    lib: { entry: 'index.ts', formats: ['es'], fileName: () => 'talk-search.js' },
    rollupOptions: { output: { chunkFileNames: '[name].js' } }
  }
})
