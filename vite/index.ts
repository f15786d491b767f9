export { talkseek, type TalkseekOptions } from './talkseek.js'
