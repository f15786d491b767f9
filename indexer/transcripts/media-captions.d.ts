/** What we use of media-captions: its own types name files without endings, which Node's way of resolving does not find. */
declare module 'media-captions' {
  export interface VTTCue {
    startTime: number
    endTime: number
    text: string
  }
  export type VTTNode =
    | { type: 'text'; data: string }
    | { type: 'v'; voice: string; children: VTTNode[] }
    | { type: 'timestamp'; time: number; children: VTTNode[] }
    | { type: 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'lang'; children: VTTNode[] }
  export function parseTextStream(stream: import('node:stream/web').ReadableStream<string>, options: { type: 'vtt'; strict: false; errors: false }): Promise<{ cues: VTTCue[] }>
  export function tokenizeVTTCue(cue: VTTCue): VTTNode[]
}
