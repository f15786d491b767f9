import { talkseek } from 'talkseek/vite'
import { defineConfig } from 'vitepress'

export default defineConfig({
  title: 'Evenings',
  vite: { plugins: [talkseek({ posts: 'evenings' })] }
})
