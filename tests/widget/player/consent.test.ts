import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TalkPlayerConsentEvent } from '../../../widget/player/consent-event.js'
import type { TalkPlayer } from '../../../widget/player/talk-player.js'
import { mountPlayer, mountWithStandIn, VIDEO, YOUTUBE } from './mounted-player.js'
import { YouTubeStandIn } from './youtube-stand-in.js'

const HOST = 'www.youtube-nocookie.com'

let standIn: YouTubeStandIn

beforeEach(() => {
  standIn = new YouTubeStandIn()
})

afterEach(async () => {
  vi.restoreAllMocks()
  await document.querySelector<TalkPlayer>('stand-in-player')?.revokeConsent()
  document.body.replaceChildren()
  standIn.close()
})

const ask = () => page.getByRole('form', { name: 'Play from YouTube?' })

async function asked(): Promise<TalkPlayer> {
  const player = mountWithStandIn(standIn, { consent: true, recording: YOUTUBE, talkTitle: 'Exposing microservices' })
  player.currentTime = 665
  await page.getByRole('button', { name: 'Play “Exposing microservices” from 11:05' }).click()
  await expect.element(ask()).toBeVisible()
  return player
}

describe('a player that asks first', () => {
  test('says who is contacted and what they learn, and contacts nobody', async () => {
    const player = await asked()
    expect(player.status).toBe('asking')
    await expect.element(ask()).toHaveTextContent(HOST)
    await expect.element(ask()).toHaveTextContent('learns your IP address')
    expect(player.shadowRoot?.querySelector('iframe')).toBe(null)
    expect(standIn.opened).toEqual([])
  })

  test('offers nothing to press below the question that plays', async () => {
    const player = await asked()
    player.tools = true
    player.moments = [{ seconds: 700, text: 'Gateways' }]
    await expect.element(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
    expect(page.getByRole('button', { name: 'Next moment' }).query()).toBe(null)
    expect(page.getByRole('combobox', { name: 'Speed' }).query()).toBe(null)
    await ask().getByRole('button', { name: 'Cancel' }).click()
    await expect.element(page.getByRole('button', { name: 'Next moment' })).toBeVisible()
  })

  test('plays the chosen second on a yes, and asks again the next time', async () => {
    const player = await asked()
    await ask().getByRole('button', { name: 'Play' }).click()
    await expect.poll(() => standIn.opened).toEqual([{ id: YOUTUBE.id, start: 665 }])
    player.recording = null
    player.recording = YOUTUBE
    await page.getByRole('button', { name: /^Play/ }).click()
    await expect.element(ask()).toBeVisible()
  })

  test('goes back to the play button on a no, or on Escape', async () => {
    const player = await asked()
    await ask().getByRole('button', { name: 'Cancel' }).click()
    expect(player.status).toBe('facade')
    await page.getByRole('button', { name: 'Play “Exposing microservices” from 11:05' }).click()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => player.status).toBe('facade')
    expect(standIn.opened).toEqual([])
  })

  test('asks no more when that was asked for, until it is taken back', async () => {
    const player = await asked()
    const told: [string | null, boolean, boolean][] = []
    document.body.addEventListener('talk-player-consent', (event: TalkPlayerConsentEvent) =>
      told.push([event.host, event.given, event.remembered]))
    await page.getByRole('checkbox', { name: 'Do not ask again for YouTube' }).click()
    await ask().getByRole('button', { name: 'Play' }).click()
    await expect.poll(() => standIn.opened).toHaveLength(1)
    const second = mountWithStandIn(standIn, { consent: true, recording: YOUTUBE })
    await page.getByRole('button', { name: /^Play/ }).click()
    await expect.poll(() => standIn.opened).toHaveLength(2)
    await second.revokeConsent(HOST)
    expect(second.status).toBe('facade')
    await page.getByRole('button', { name: /^Play/ }).click()
    await expect.element(ask()).toBeVisible()
    expect(told).toEqual([[HOST, true, true], [HOST, false, true]])
    expect(player.isConnected).toBe(false)
  })

  test('remembers until the page is left where storage is denied', async () => {
    const denied = () => { throw new DOMException('', 'SecurityError') }
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) vi.spyOn(Storage.prototype, name).mockImplementation(denied)
    await asked()
    await page.getByRole('checkbox').click()
    await ask().getByRole('button', { name: 'Play' }).click()
    await expect.poll(() => standIn.opened).toHaveLength(1)
    mountWithStandIn(standIn, { consent: true, recording: YOUTUBE })
    await page.getByRole('button', { name: /^Play/ }).click()
    await expect.poll(() => standIn.opened).toHaveLength(2)
  })

  test('asks again for another recording, and forgets the one before', async () => {
    const player = await asked()
    const first = player.play()
    player.recording = { provider: 'youtube', id: 'dQw4w9WgXcQ' }
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    expect(player.status).toBe('facade')
  })

  test('does not ask for the page’s own files', async () => {
    const player = mountPlayer({ consent: true, recording: VIDEO })
    await page.getByRole('button', { name: /^Play/ }).click()
    await expect.poll(() => player.paused).toBe(false)
    await expect.poll(() => player.status).toBe('ready')
  })

  test('works by keyboard: the question takes the focus, and gives it on', async () => {
    const player = mountWithStandIn(standIn, { consent: true, recording: YOUTUBE })
    await player.updateComplete
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => player.shadowRoot?.activeElement).toBe(page.getByRole('checkbox').element())
    await userEvent.keyboard(' ')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => standIn.opened).toHaveLength(1)
    await expect.poll(() => player.shadowRoot?.activeElement?.localName).toBe('iframe')
  })
})
