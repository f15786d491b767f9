declare module 'webvtt-parser' {
  interface CueNode {
    type: string
    value?: string
    children?: CueNode[]
  }
  export class WebVTTParser {
    constructor(entities?: Record<string, string>)
    parse(text: string, mode: 'chapters'): { cues: { startTime: number; endTime: number; text: string; tree: CueNode }[]; errors: { message: string; line: number }[] }
  }
}
