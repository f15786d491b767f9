import type { ReactiveController } from 'lit'
import type { Passage } from '../../search/passage.js'
import type { TalkPlayer } from '../player/talk-player.js'
import { secondAt } from './transcript-lines.js'

/** Where in the passages a line stands. */
type PlaceOf = (line: number) => { passage: Passage; from: number } | null

/** The second at which the selected words begin to be said. */
export class SelectedSecond implements ReactiveController {
  /** `null` while nothing in the transcript is selected. */
  seconds: number | null = null
  readonly #player: TalkPlayer
  readonly #placeOf: PlaceOf
  #listening: AbortController | undefined

  constructor(player: TalkPlayer, placeOf: PlaceOf) {
    this.#player = player
    this.#placeOf = placeOf
    player.addController(this)
  }

  hostConnected(): void {
    this.#listening?.abort()
    this.#listening = new AbortController()
    document.addEventListener('selectionchange', () => this.#read(), { signal: this.#listening.signal })
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.seconds = null
  }

  #read(): void {
    const start = selectionStart(this.#player.renderRoot as ShadowRoot)
    const line = start && lineAround(start.node)
    const place = line && this.#placeOf(Number(line.dataset['line']))
    const seconds = start && line && place ? secondAt(place.passage, place.from + offsetIn(line, start.node, start.offset)) : null
    if (seconds === this.seconds) return
    this.seconds = seconds
    this.#player.requestUpdate()
  }
}

/** Where the selection begins; `null` when nothing is selected in there. */
function selectionStart(root: ShadowRoot): { node: Node; offset: number } | null {
  const selection = getSelection()
  if (!selection) return null
  if ('getComposedRanges' in selection) {
    const [range] = selection.getComposedRanges({ shadowRoots: [root, ...rootsAround(root)] })
    if (!range || range.startContainer.getRootNode() !== root) return null
    const collapsed = range.startContainer === range.endContainer && range.startOffset === range.endOffset
    return collapsed ? null : { node: range.startContainer, offset: range.startOffset }
  }
  return null
}

function rootsAround(root: ShadowRoot): ShadowRoot[] {
  const outer = root.host.getRootNode()
  return outer instanceof ShadowRoot ? [outer, ...rootsAround(outer)] : []
}

function lineAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-line]') ?? null
}

/** How many letters of the line stand before it. */
function offsetIn(line: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(line)
  before.setEnd(node, offset)
  return before.toString().length
}
