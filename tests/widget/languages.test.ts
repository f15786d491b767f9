import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { texts as english } from '../../widget/texts/en.js'
import { LABELS, loadTexts, type Language } from '../../widget/texts/languages.js'
import type { Texts } from '../../widget/texts/texts.js'
import { indexFiles, leave, publish, spoken, texts, titles, type, visit } from './visit.js'
import { post, talk } from './evening.js'

afterEach(leave)

const LANGUAGES = Object.keys(LABELS) as Language[]
const textsIn = async (language: Language): Promise<Texts> => (await loadTexts(language)) ?? english

/** Every text with its place: `kinds.chapter`. A message with plural forms counts as one. */
function flat(value: object, place = ''): [string, string | Record<string, string>][] {
  return Object.entries(value).flatMap(([name, text]): [string, string | Record<string, string>][] =>
    typeof text === 'string' || 'other' in text ? [[place + name, text]] : flat(text, `${place}${name}.`)
  )
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort()

describe.each(LANGUAGES)('the texts in %s', language => {
  test('are all there, and none is empty', async () => {
    const own = flat(await textsIn(language))
    expect(own.map(([place]) => place).sort()).toEqual(flat(english).map(([place]) => place).sort())
    expect(own.filter(([, text]) => (typeof text === 'string' ? text === '' : Object.values(text).includes('')))).toEqual([])
  })

  test('have every plural form that the language has, and no other', async () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    for (const [place, text] of flat(await textsIn(language))) {
      if (typeof text !== 'string') expect([place, Object.keys(text).sort()]).toEqual([place, forms])
    }
  })

  test('put in what the English ones do', async () => {
    const theirs = new Map(flat(english))
    for (const [place, text] of flat(await textsIn(language))) {
      const model = theirs.get(place)
      if (typeof text === 'string') expect([place, places(text)]).toEqual([place, places(String(model))])
      else expect([place, places(text['other'] ?? '')]).toEqual([place, ['n']])
    }
  })

  test('call the field as it is called before they are there', async () => {
    expect((await textsIn(language)).label).toBe(LABELS[language])
  })
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
