import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../indexer/markdown.js'
import { parsePost } from '../../indexer/parse-post.js'
import { readTemplates, TEMPLATE_RULES } from '../../indexer/template-syntax.js'
import { EVENING, EVENING_SOURCE } from '../evening.js'

const read = (text: string, source = 'a.md') => readTemplates(text, { source }).text
/** The words, without the space around them and what holds its place. */
const bare = (text: string) => text.replace(/!\[\]\( *\)/g, ' ').replace(/\s+/g, ' ').trim()

/** What stands in a post, and what of it is text. */
const TEMPLATES: [string, string, string, string?][] = [
  ['{{ values }}', 'At {{ page.date | date: "%Y" }} we {{- met -}}.', 'At we .'],
  ['{{ values }}', 'One {{\n  page.title\n}} two.', 'One two.'],
  ['{% tags %}', '{% if page.slides %}\nSlides.\n{%- endif -%}\n', 'Slides.'],
  ['{% tags %}', 'One {% include figure.html\n  src="a.png"\n  caption="A" %} two.', 'One two.'],
  ['{% tags %}', 'One {% raw %}{{ two }} {% three %}{% endraw %} four.', 'One {{ two }} {% three %} four.'],
  ['{% tags %}', 'One {% comment %} not\n\nthis {% endcomment %} two.', 'One two.'],
  ['{% tags %}', '{% highlight js %}\nlet x = 1\n{% endhighlight %}\nText.', 'Text.'],
  ['{{< Hugo’s shortcodes >}}', 'One {{< figure src="a.png" >}} {{% notice tip %}}two{{% /notice %}}', 'One two'],
  ['{{< Hugo’s shortcodes >}}', '{{< highlight go >}}\nfunc main\n{{< /highlight >}}\nText.', 'Text.'],
  ['{# comments #}', 'One {# not\nthis #} two.', 'One two.'],
  ['{: .class} and {#id}', '## Talks {#talks}\n{: .wide}\n\nText.', '## Talks Text.'],
  ['<script setup> and <style>', '<script setup>\nimport A from "a"\n\nconst b = "*c*"\n</script>\n\nText.\n\n<style scoped>\np {}\n</style>', 'Text.'],
  ['imports and exports of MDX', 'import A from "a"\nimport {\n  B\n} from "b"\n\nexport const c = {\n\n  d: 1\n}\n\nText.', 'Text.', 'a.mdx'],
  ['imports and exports of MDX', 'import ants from "here" is a sentence.', 'import ants from "here" is a sentence.'],
  ['components of MDX', '<Tabs items={[1 > 2, "</Tabs>"]}\n  open>\n\nText.\n\n</Tabs><></>', 'Text.', 'a.mdx'],
  ['expressions of MDX', 'One {/* not this */} two {frontmatter.title} {`a ${b} {c}`}', 'One two', 'a.mdx']
]

describe('of templates stays the text alone:', () => {
  test.each(TEMPLATES)('%s in %j', (_, text, words, source) => {
    const blanked = read(text, source)
    expect(bare(blanked)).toBe(words)
    expect(blanked.split('\n').map(line => line.length)).toEqual(text.split('\n').map(line => line.length))
  })

  test('for each rule', () => {
    expect(new Set(TEMPLATES.map(([name]) => name))).toEqual(new Set(TEMPLATE_RULES.map(({ name }) => name)))
  })

  test.each([
    '```liquid\n{{ page.title }} {% if a %}\n```',
    'Write `{{ page.title }}` and ``{% if `a` %}``.',
    '> ~~~\n> import a {b}\n> ~~~',
    'A set {1, 2}, a {} and a {{ that nobody closes.',
    'A <b>word</b> and 1 < 2 > 0.'
  ])('%j is left as it is', text => {
    expect(read(text)).toBe(text)
  })

  test('in time that grows with the text', () => {
    const open = '{{ {% {# {{< <Tabs a={ <script>\n[x]({{ {: `{'.repeat(20_000)
    expect(read(open, 'a.mdx')).toHaveLength(open.length)
  }, 5_000)
})

/** A link's target, and where it leads. */
describe('a link to', () => {
  test.each([
    ['[x]({{site.baseurl}}/a)', '/a'],
    ['[x]({{ site.url }}{{ site.baseurl }}/a/b.html#c "A title")', '/a/b.html#c'],
    ['![x]({{ site.baseurl }}/a.png)', '/a.png'],
    ['[x](/a/{{ page.version }}/b)', '/a//b'],
    ["[x]({{ '/a' | relative_url }})", '/a'],
    ['[x]({{ "/a" | url }})', '/a'],
    ['[x]({% link _posts/2020-12-02-evening.md %})', '/2020/12/02/evening/'],
    ['[x]({% post_url 2020-12-02-evening %})', '/2020/12/02/evening/'],
    ['[x]({% link about.md %})', '/about.md'],
    ['[x]({{< ref "2020-12-02-evening.md" >}})', '/2020/12/02/evening/'],
    ['[x]({{ page.url }})', '']
  ])('%s leads to %j', (text, url) => {
    const addressOf = (path: string) => parsePost(path, '').url
    const [paragraph] = parseMarkdown(readTemplates(text, { source: 'a.md', addressOf }).text).children
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ url }] })
  })

  test('{{ site.baseurl }}/a by reference leads to /a', () => {
    const definition = parseMarkdown(read('[x]\n\n[x]: {{ site.baseurl }}/a')).children[1]
    expect(definition).toMatchObject({ type: 'definition', url: '/a' })
  })
})

describe('a paragraph that begins with a template', () => {
  test.each(['{{ page.greeting }} Ana Cruz', '* {{ page.greeting }} Ana Cruz', '{% if a %}{% include b %} Ana Cruz'])('is no code: %j', text => {
    expect(JSON.stringify(parseMarkdown(read(text)))).not.toContain('"type":"code"')
  })

  test('is nothing where nothing else stands there', () => {
    expect(parseMarkdown(read('One.\n\n{% if a %}{% include b %}\n\nTwo.')).children).toHaveLength(2)
  })
})

describe('the evening in', () => {
  const talks = parsePost(EVENING_SOURCE, EVENING).talks
  const withTemplates = EVENING.replace('Kicking off', '{% include toc.html %}\n\n{% youtube AbCdEfGhIj1 %}\n\n{{ site.greeting }} Kicking off')

  test('templates holds the same talks', () => {
    expect(parsePost(EVENING_SOURCE, withTemplates).talks).toEqual(talks)
  })

  test('Windows line ends holds the same talks', () => {
    expect(parsePost(EVENING_SOURCE, EVENING.replaceAll('\n', '\r\n')).talks).toEqual(talks)
    expect(parsePost(EVENING_SOURCE, withTemplates.replaceAll('\n', '\r\n')).talks).toEqual(talks)
  })

  test('letters that are made of two holds the same words', () => {
    expect(parsePost(EVENING_SOURCE, EVENING.normalize('NFD')).talks.map(talk => JSON.stringify(talk).normalize('NFC'))).toEqual(talks.map(talk => JSON.stringify(talk)))
  })
})
