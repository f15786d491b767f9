import { twinFor } from '../ascii-twin.js'

/**
 * The phrases with which English introduces a talk, between the speaker and the title. Each row is a kind
 * of phrase; a title is looked for behind each of them.
 */
export const CUES: { name: string; source: string }[] = [
  {
    name: 'told-us',
    source: String.raw`(?:told|tell|tells|telling|taught|teaching|show|shows|showed|showing) ?us(?: all)?(?: (?:about|of|how to|how|why|what|to|through))?`
  },
  {
    name: 'talked-about',
    source: String.raw`(?:talk|talks|talked|talking|spoke|speak|speaks|speaking)(?: to us| us)? (?:all )?(?:about|on|through|of)`
  },
  {
    name: 'verb',
    source:
      '(?:discuss|describ|explain|explor|present|introduc|demonstrat|demo|cover|shar|examin|outlin|unpack|deliver|detail|debat|address|investigat|compar|reveal|highlight|demystify|demystifi|tackl)(?:e|es|s|ed|ing)?(?: (?:us|how|why))?(?: (?:to|about|on))?'
  },
  {
    name: 'heard-about',
    source: '(?:hear|hearing|heard|learn|learning|learned|learnt|find out|found out)(?: (?:all|more))? (?:about|how|why)'
  },
  {
    name: 'helped-us',
    source: '(?:help|helps|helped|helping) us(?: to)?'
  },
  {
    name: 'asked',
    source: '(?:ask|asks|asked|asking)(?: us)?(?: (?:about|why|how))?'
  },
  {
    name: 'gave',
    source: '(?:giv(?:e|es|ing)|gave)(?: us)?'
  },
  {
    name: 'looked-at',
    source: '(?:look|looks|looked|looking|div|dives|dived|diving|delv(?:ed|ing)) (?:back |deep |right |straight )?(?:at|into|in)(?: (?:how|why))?'
  },
  {
    name: 'took-us-through',
    source: '(?:took|take|takes|taking|walk|walks|walked|walking|guid(?:e|ed|ing)) us (?:through|into|on|from|to)'
  },
  {
    name: 'with-a-talk-on',
    source: String.raw`(?:with )?(?:(?:a|an|his|her|their|the|our|some|this)|[\p{Lu}][\p{L}\p{N}. ]{0,40}['’]s?) (?:[\p{Ll}][\p{Ll}-]*,? ){0,5}(?:talk|talks|discussion|presentation|session|demo|demonstration|overview|look|introduction|intro|keynote|story|insights?|experiences?|lightning talk|deep dive|deep-dive|journey|thoughts|explanation|tour|walkthrough|conversation|case study|workshop)(?: (?:on|of|about|into|at|with|titled|called|entitled|named|around|for|through|to)(?: how)?)?[,:]?`
  },
  {
    // In lower case what follows belongs to them: `an honest account of small boats`.
    name: 'with-an-account-of',
    source: String.raw`(?:with )?(?:a|an|his|her|their|the|our) (?:[\p{Ll}][\p{Ll}-]*,? ){0,5}(?:account|crash course|double act|history|love letter|lowdown|masterclass|plea|primer|rant|recap|report|retrospective|review|rundown|summary|tale|war story) (?:on|of|about|into|for|to|from)(?= ["“‘(]?[\p{Lu}\p{N}])`
  },
  {
    name: 'joined-us-for',
    source: String.raw`(?:join|joins|joined|joining) us (?:for|in) (?:a|an|our|the) (?:[\p{Ll}][\p{Ll}-]*,? ){0,4}(?:panel|chat|debate|discussion|Q&A|AMA|session|conversation)(?: discussion| session)?(?: (?:on|about|into|called|titled|entitled))?[,:]?`
  },
  {
    name: 'opened-the-evening',
    source: String.raw`(?:kick|kicks|kicked|kicking|start|started|starting|wrap|wraps|wrapped|wrapping|round|rounded|rounding|finish|finished|finishing|clos(?:e|ed|ing)|open|opened|opening|end|ended|ending|conclud(?:e|ed|ing)) (?:us )?(?:(?:off|up|out) )?(?:(?:with )?(?:our|the|us|things|a|this) )?(?:\p{Ll}+ ){0,3}?(?:off|up|talk|talks|speaker|evening|night|meetup|event|session)(?: (?:off|up|out))?(?: (?:for|of) (?:the|our) (?:evening|night|event))?(?: (?:with|by))?`
  },
  {
    name: 'on-stage',
    source: '(?:took|takes|taking) (?:to )?the (?:virtual )?stage(?: (?:to|with|for|and))?:?|(?:to|on|onto) (?:the|our) (?:virtual )?stage,?(?: (?:for|with|to))?:?'
  },
  { name: 'titled', source: '(?:titled|called|entitled|named)[,:]?' }
]

/** Words that may stand before a title, and in it just as well: they only help where no cue does. */
const WEAK = 'with|on|about|by'

/** What only stands right behind a name: `Ana’s talk`. */
const OWN_TALK = "['’]s? (?:\\p{Ll}+ ){0,3}(?:talk|talks|session|presentation|demo|demonstration|keynote)"

const SOURCE = CUES.map(({ source }) => `(?:${source})`).join('|')

/** Behind a cue no word goes on, but a title may have run into it: `discussingQueues`. */
const ENDS = String.raw`(?:(?![\p{L}\p{N}])|(?<=ing|about)(?=\p{Lu}\p{Ll}))`

/** Finds cues anywhere in a text. */
export const CUE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${SOURCE})${ENDS}`, 'gu')

const TELLING = new Set(['told-us', 'talked-about', 'verb', 'gave', 'heard-about', 'looked-at', 'with-a-talk-on'])

/** Finds cues after which even a phrase in lower case is what the talk is about. */
export const TELLING_CUE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${CUES.filter(({ name }) => TELLING.has(name)).map(({ source }) => `(?:${source})`).join('|')})(?![\p{L}\p{N}])`,
  'gu'
)

/** Finds weak cues anywhere in a text. */
export const WEAK_CUE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${WEAK})(?![\p{L}\p{N}])`, 'gu')

/** A cue at the very beginning of a text, after the words that may stand before it. */
export const LEADING_CUE = new RegExp(
  String.raw`^[\s,]*(?:(?:who|was|were|is|are|then|also|and|has|had|have|kindly|that|as|for|to|him|her|them|instead|(?:stepped|stood|jumped|filled) in|took over|at (?:very )?short notice|at the last minute),? ){0,6}(?:${SOURCE}|${WEAK}|${OWN_TALK})(?![\p{L}\p{N}])`,
  'u'
)

/** Whether a text begins with a cue. */
export function beginsWithCue(text: string): boolean {
  return twinFor(LEADING_CUE, text).test(text)
}

/** Whether a cue stands anywhere in a text. */
export function holdsCue(text: string): boolean {
  return text.search(twinFor(CUE, text)) >= 0
}
