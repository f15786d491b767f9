import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { PlayerStatus } from '../../../widget/player/playback.js'
import type { TalkPlayer } from '../../../widget/player/talk-player.js'
import { MISSING, mountPlayer, mountWithFewSurfaces, mountWithStandIn, next, SOUND, VIDEO, VIMEO, YOUTUBE } from './mounted-player.js'
import { YouTubeStandIn } from './youtube-stand-in.js'

let standIn: YouTubeStandIn

beforeEach(() => {
  standIn = new YouTubeStandIn()
})

afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
  document.documentElement.style.colorScheme = ''
  document.body.style.background = ''
  standIn.close()
})

const title = 'The challenges of exposing and connecting microservices'

/** How a player comes to show each of its states. */
const STATES: { state: string; status: PlayerStatus; reach(): Promise<TalkPlayer> }[] = [
  {
    state: 'a play button',
    status: 'facade',
    reach: async () => mountPlayer({ src: 'https://youtu.be/3MG3ZR6_IRM?t=1389', talkTitle: title })
  },
  {
    state: 'a frame that loads',
    status: 'loading',
    reach: async () => {
      const player = mountWithStandIn(standIn)
      player.playMoment({ recording: YOUTUBE, seconds: 1389, title })
      return player
    }
  },
  {
    state: 'a frame that keeps silent',
    status: 'slow',
    reach: async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const player = mountWithStandIn(standIn)
      player.playMoment({ recording: YOUTUBE, seconds: 1389, title })
      vi.advanceTimersByTime(8000)
      vi.useRealTimers()
      return player
    }
  },
  { state: 'a video that plays', status: 'ready', reach: () => playing(VIDEO) },
  { state: 'sound that plays', status: 'ready', reach: () => playing(SOUND) },
  {
    state: 'a recording that fails',
    status: 'unavailable',
    reach: async () => {
      const player = mountPlayer()
      player.playMoment({ recording: MISSING, seconds: 754, title })
      await next(player, 'error')
      return player
    }
  },
  {
    state: 'a question before a provider is contacted',
    status: 'asking',
    reach: async () => {
      const player = mountPlayer({ consent: true, src: 'https://youtu.be/3MG3ZR6_IRM?t=1389', talkTitle: title })
      player.play().catch(() => {})
      await expect.poll(() => player.status).toBe('asking')
      return player
    }
  },
  { state: 'moments, matches and tools', status: 'ready', reach: () => playing(VIDEO, 'moments') },
  {
    state: 'a transcript that is searched',
    status: 'ready',
    reach: async () => {
      const player = await playing(VIDEO, 'transcript')
      await page.getByRole('searchbox').fill('gateway')
      await expect.element(page.getByRole('search').getByRole('status')).toHaveTextContent('1 of 1')
      return player
    }
  },
  {
    state: 'the end of a talk',
    status: 'ready',
    reach: async () => {
      const player = mountPlayer({ end: 20.5 })
      player.playMoment({ recording: VIDEO, seconds: 20, title })
      await next(player, 'pause')
      await expect.element(page.getByRole('button', { name: 'Go on' })).toBeVisible()
      return player
    }
  },
  {
    state: 'a link elsewhere',
    status: 'elsewhere',
    reach: async () => mountWithFewSurfaces({ recording: VIMEO, talkTitle: title })
  }
]

async function playing(recording: typeof VIDEO, pane: '' | 'moments' | 'transcript' = ''): Promise<TalkPlayer> {
  const tools: Parameters<typeof mountPlayer>[0] = {
    tools: true,
    pane,
    moments: [{ seconds: 10, text: 'Why it breaks' }, { seconds: null, text: 'How to mend it' }],
    found: [{ seconds: 15, text: 'The gateway' }, { seconds: 30, text: 'Envoy' }],
    said: async () => [{ talk: 'a#1', start: 0, end: 60, text: 'We begin. The gateway stands in front.', times: [0, 0], speakers: [[0, 'Ada Okafor']] }]
  }
  const player = mountPlayer(pane ? tools : {})
  player.playMoment({ recording, seconds: 20, title })
  await next(player, 'playing')
  if (pane) await expect.element(page.getByRole('group', { name: '2 matches in this talk' })).toBeVisible()
  return player
}

describe.each(['light', 'dark'])('in %s', scheme => {
  test.each(STATES)('axe finds nothing wrong with $state', async ({ status, reach }) => {
    document.documentElement.style.colorScheme = scheme
    document.body.style.background = 'Canvas'
    const player = await reach()
    await player.updateComplete
    expect(player.status).toBe(status)
    const { violations } = await axe.run(player, { preload: false })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.failureSummary).join('; ')}`)).toEqual([])
  })
})
