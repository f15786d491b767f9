import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { TalkPlayer } from '../../widget/player/talk-player.js'
import { FILM, post, talk } from './evening.js'
import { indexFiles, leave, publish, titles, type, visit } from './visit.js'

const evening = post({
  title: 'An evening of policies',
  source: 'posts/policies.md',
  recording: FILM,
  talks: [
    talk({
      id: 'policies#1', title: 'Policy as code', recording: FILM, start: 2, end: 50,
      speakers: [{ name: 'Nadia Rahimi', affiliation: 'Kestrel' }],
      takeaways: [{ text: 'A policy stands in the pull request', start: 34 }],
      chapters: [{ title: 'What a policy is', start: 12 }]
    })
  ]
})

beforeEach(() => {
  publish(indexFiles([evening]))
})

afterEach(leave)

const player = () => document.querySelector('talk-search')?.shadowRoot?.querySelector('talk-player') as TalkPlayer
const panel = () => page.getByRole('group', { name: 'Now playing' })
const hit = (name: string) => page.getByRole('listitem').getByRole('link', { name }).first()

async function play(name: string): Promise<void> {
  visit()
  await type('policy')
  await expect.poll(titles).toEqual(['Policy as code'])
  await hit(name).click()
  await expect.poll(() => player().paused).toBe(false)
}

describe('a talk that plays in the search', () => {
  test('shows its title once', async () => {
    await play('Policy as code')
    const seen = [...(document.querySelector('talk-search')?.shadowRoot?.querySelectorAll('.player p') ?? [])]
    expect(seen.filter(element => element.textContent === 'Policy as code')).toHaveLength(1)
    expect(player().shadowRoot?.querySelector('[part~=title]')?.checkVisibility() ?? false).toBe(false)
  })

  test('brings its moments, and where it ends', async () => {
    await play('Policy as code')
    await expect.poll(() => player().end).toBe(50)
    expect(player().moments).toEqual([
      { seconds: 12, text: 'What a policy is' },
      { seconds: 34, text: 'A policy stands in the pull request' }
    ])
  })

  test.each([
    ['beside the picture where the search has room', 800, 'moments', true],
    ['when asked, below the picture, in a narrower one', 600, '', false]
  ])('shows them %s', async (_, width, opened, beside) => {
    await page.viewport(width, 900)
    await play('Policy as code')
    await expect.poll(() => player().moments).toHaveLength(2)
    expect(player().pane).toBe(opened)
    player().pane = 'moments'
    const part = (name: string) => player().shadowRoot?.querySelector(`[part~=${name}]`)
    await expect.poll(() => part('moment')?.checkVisibility()).toBe(true)
    const [picture, moments] = ['panel', 'moments'].map(name => part(name)?.getBoundingClientRect() ?? new DOMRect())
    const head = document.querySelector('talk-search')?.shadowRoot?.querySelector('[part~=player-close]')?.getBoundingClientRect()
    expect((moments?.left ?? 0) >= (picture?.right ?? 0)).toBe(beside)
    expect((moments?.top ?? 0) >= (picture?.bottom ?? 0)).toBe(!beside)
    // Neither way do they lie on what stands above them.
    expect(moments?.top).toBeGreaterThanOrEqual(head?.bottom ?? Infinity)
  })

  test('draws where it matches what was searched for', async () => {
    await play('Policy as code')
    await expect.element(page.getByRole('group', { name: '2 matches in this talk' })).toBeVisible()
  })

  test.each([
    ['offers no transcript where nobody wrote down what was said', [], false],
    ['offers the transcript where there is one', [{ talk: 'policies#1', start: 2, end: 30, text: 'Let us write it down.', times: [0, 2] }], true]
  ])('%s', async (_, said, offered) => {
    publish(indexFiles([{ ...evening, said }]))
    await play('Policy as code')
    await expect.element(panel().getByRole('button', { name: 'Moments' })).toBeVisible()
    await expect.poll(() => panel().getByRole('button', { name: 'Transcript' }).query() !== null).toBe(offered)
  })

  test('marks the line of the hits that playback has come to', async () => {
    await play('Policy as code')
    await expect.element(hit('Policy as code')).toHaveAttribute('aria-current', 'true')
    await expect.poll(() => player().moments).not.toBe(null)
    player().currentTime = 35
    await expect.element(hit('A policy stands')).toHaveAttribute('aria-current', 'true')
    await expect.element(hit('Policy as code')).not.toHaveAttribute('aria-current')
  })
})
