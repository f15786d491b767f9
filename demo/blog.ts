import type { Plugin } from 'vite'
export function blog(): Plugin { return { name: 'talkseek-demo-blog' } }
