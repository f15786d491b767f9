import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ENGLISH as consent } from '../../widget/player/consent/consent-texts.js'
import { ENGLISH as notices } from '../../widget/player/notices/notice-texts.js'
import { ENGLISH as strip } from '../../widget/player/strip/strip-texts.js'
import { ENGLISH as scenes } from '../../widget/player/texts/en.js'
import { loadPlayerTexts } from '../../widget/player/texts/player-languages.js'
import type { PlayerTexts } from '../../widget/player/texts/player-texts.js'
import { ENGLISH as tools } from '../../widget/player/tools/tool-texts.js'
import { texts as english } from '../../widget/texts/en.js'
import { LABELS, loadTexts, type Language } from '../../widget/texts/languages.js'
import type { Texts } from '../../widget/texts/texts.js'
import { ENGLISH as transcript } from '../../widget/transcript/transcript-texts.js'
import { mountPlayer } from './player/mounted-player.js'
import { indexFiles, leave, publish, spoken, texts, titles, type, visit } from './visit.js'
import { FILM, post, talk } from './evening.js'

afterEach(leave)

const LANGUAGES = Object.keys(LABELS) as Language[]
const textsIn = async (language: Language): Promise<Texts> => (await loadTexts(language)) ?? english

const ENGLISH_PLAYER: PlayerTexts = { ...scenes, notices, consent, tools, strip, transcript }
const playerTextsIn = async (language: Language): Promise<PlayerTexts> => (await loadPlayerTexts(language)) ?? ENGLISH_PLAYER

/** Every text with its place: `kinds.chapter`. A message with plural forms counts as one. */
function flat(value: object, place = ''): [string, string | Record<string, string>][] {
  return Object.entries(value).flatMap(([name, text]): [string, string | Record<string, string>][] =>
    typeof text === 'string' || 'other' in text ? [[place + name, text]] : flat(text, `${place}${name}.`)
  )
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort()

const SPOKEN: { who: string; model: object; textsIn(language: Language): Promise<object> }[] = [
  { who: 'a search', model: english, textsIn },
  { who: 'a player', model: ENGLISH_PLAYER, textsIn: playerTextsIn }
]

describe.each(SPOKEN.flatMap(spoken => LANGUAGES.map(language => ({ ...spoken, language }))))('the texts of $who in $language', ({ language, model, textsIn }) => {
  test('are all there, and none is empty', async () => {
    const own = flat(await textsIn(language))
    expect(own.map(([place]) => place).sort()).toEqual(flat(model).map(([place]) => place).sort())
    expect(own.filter(([, text]) => (typeof text === 'string' ? text === '' : Object.values(text).includes('')))).toEqual([])
  })

  test('have every plural form that the language has, and no other', async () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    for (const [place, text] of flat(await textsIn(language))) {
      if (typeof text !== 'string') expect([place, Object.keys(text).sort()]).toEqual([place, forms])
    }
  })

  test('put in what the English ones do', async () => {
    const theirs = new Map(flat(model))
    for (const [place, text] of flat(await textsIn(language))) {
      const english = theirs.get(place)
      if (typeof text === 'string') expect([place, [...new Set(places(text))]]).toEqual([place, [...new Set(places(String(english)))]])
      else expect([place, places(text['other'] ?? '')]).toEqual([place, ['n']])
    }
  })
})

test.each(LANGUAGES)('the field is called the same before the texts in %s are there', async language => {
  expect((await textsIn(language)).label).toBe(LABELS[language])
})

const EVENING = [post({ title: 'Ein Abend', date: '2020-12-02', talks: [1, 2, 3].map(n => talk({ id: `a#${n}`, title: `Kites ${n}`, url: '/kites/' })) })]

describe('a search speaks', () => {
  test.each([
    ['de-CH', 'Vorträge durchsuchen', '3 Vorträge'],
    ['fr', 'Rechercher des conférences', '3 conférences'],
    ['ar', 'ابحث في المحاضرات', '3 محاضرات'],
    ['ja', '講演を検索', '3件の講演'],
    ['pt_BR', 'Pesquisar palestras', '3 palestras'],
    ['xx', 'Search talks', '3 talks']
  ])('the language of its page: %s', async (lang, name, found) => {
    publish(indexFiles(EVENING))
    visit(`<main lang="${lang}"><talk-search src="/index/"></talk-search></main>`)
    await expect.element(page.getByRole('searchbox', { name })).toBeVisible()
    await type('kites')
    await expect.poll(titles).toHaveLength(3)
    expect(texts('status')[0]?.replace(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))).toBe(found)
    await expect.poll(spoken).toBe(texts('status')[0])
  })

  test('another when it is told to', async () => {
    publish(indexFiles(EVENING))
    const search = visit('<talk-search src="/index/" lang="de"></talk-search>')
    await type('kites')
    await expect.poll(() => texts('status')).toEqual(['3 Vorträge'])
    search.lang = 'es'
    await expect.poll(() => texts('status')).toEqual(['3 charlas'])
    await expect.element(page.getByRole('searchbox', { name: 'Buscar charlas' })).toBeVisible()
  })

  test('in the site’s own words where it has them', async () => {
    publish(indexFiles(EVENING))
    const search = visit('<talk-search src="/index/"></talk-search>')
    search.texts = { label: 'Find an episode', talks: { one: '{n} episode', other: '{n} episodes' } }
    await expect.element(page.getByRole('searchbox', { name: 'Find an episode' })).toBeVisible()
    await type('kites')
    await expect.poll(() => texts('status')).toEqual(['3 episodes'])
    search.texts = { talks: { one: '{n} show', other: '{n} shows' } }
    await expect.poll(() => texts('status')).toEqual(['3 shows'])
  })
})

const PASSAGE = { talk: 'a#1', start: 0, end: 60, text: 'Kites fly. Kites fall.', times: [0, 10, 20, 30], speakers: [] }

describe('a player speaks', () => {
  test.each([
    ['de-AT', '„Drachen“ ab 0:20 abspielen', 'Wird von dieser Website abgespielt'],
    ['fr-CA', 'Lire « Drachen » à partir de 0:20', 'Lecture depuis ce site'],
    ['pt_BR', 'Reproduzir “Drachen” a partir de 0:20', 'Reproduzido de: este site'],
    ['ar', 'شغّل «Drachen» من 0:20', 'يُشغَّل من هذا الموقع'],
    ['zh-Hans', '从 0:20 播放“Drachen”', '来自 本站'],
    ['xx', 'Play “Drachen” from 0:20', 'Plays from this site']
  ])('the language of its page: %s', async (lang, name, source) => {
    document.body.innerHTML = `<main lang="${lang}"><talk-player src="/drachen.mp4#t=20" talk-title="Drachen"></talk-player></main>`
    await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible()
    await expect.element(page.getByText(source)).toBeVisible()
  })

  test('it in what is loaded later, with its numbers and plural forms', async () => {
    const player = mountPlayer({ recording: FILM, tools: true, pane: 'transcript', found: [{ seconds: 1, text: 'a' }, { seconds: 2, text: 'b' }], said: async () => [PASSAGE] })
    player.lang = 'ar-u-nu-latn'
    await expect.element(page.getByRole('group', { name: 'موضعان مطابقان في هذه المحاضرة' })).toBeVisible()
    await userEvent.fill(page.getByRole('searchbox', { name: 'ابحث في النص' }), 'kites')
    await expect.element(page.getByText('1 من 2')).toBeVisible()
    player.lang = 'de'
    await expect.element(page.getByRole('group', { name: '2 Treffer in diesem Vortrag' })).toBeVisible()
    await expect.element(page.getByRole('combobox', { name: 'Tempo' })).toHaveTextContent('1,25×')
  })

  test('it before a provider is contacted', async () => {
    const player = mountPlayer({ src: 'https://youtu.be/3MG3ZR6_IRM', consent: true })
    player.lang = 'es'
    player.play().catch(() => {})
    await expect.element(page.getByRole('form', { name: '¿Reproducir desde YouTube?' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Cancelar' })).toBeVisible()
  })

  test('in the site’s own words where it has them, in each part as well', async () => {
    const player = mountPlayer({ recording: FILM, tools: true, talkTitle: 'Drachen' })
    player.texts = { play: 'Hear “{title}”', tools: { copyLink: 'Share' } }
    await expect.element(page.getByRole('button', { name: 'Hear “Drachen”' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Share' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Copy Markdown' })).toBeVisible()
  })

  test('the language of the search around it', async () => {
    publish(indexFiles([post({ title: 'Ein Abend', talks: [talk({ id: 'a#1', title: 'Drachen', recording: FILM, start: 20 })] })]))
    visit('<talk-search src="/index/" lang="pt_BR"></talk-search>')
    await type('drachen')
    await expect.poll(titles).toEqual(['Drachen'])
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('group', { name: 'Reprodutor' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Copiar link' })).toBeVisible()
  })
})
