/** What stands between talks, and how an evening's other parts are headed. */
const BESIDE =
  /^(?:welcome|intro(?:duction)?s?|opening|break|pizza|networking|q ?& ?a|questions?|closing|close|outro|wrap.?up|goodbye|thanks?|thank you|announcements?|news|sponsors?)\b/iu
const BESIDE_HEADING =
  /^(?:the |our |final |some )?(?:venue|location|space|place|food|drinks?|pub|beers?|registration|sign.?up|rsvp|agenda|schedule|programme|about|organi[sz]ers?|organisation|organi[sz]ation|hosts?|up(?:coming| next)|next|what['’]s next|more|archives?|conclusions?|summary|overview|recap|thoughts?|impressions?|feedback|community|photos?|videos?|minutes|attend\w*|something else)\b/iu

/** Whether a line stands between talks: `Welcome`, `Questions`. */
export function isBesideTalks(text: string): boolean {
  return BESIDE.test(text)
}

/** Whether a heading stands over what is no talk: `Venue`, `Up next`. */
export function isBesideHeading(text: string): boolean {
  return BESIDE.test(text) || BESIDE_HEADING.test(text)
}
