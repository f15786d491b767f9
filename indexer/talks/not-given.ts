/** Paragraphs of talks that were not, or not yet, given, and of what sponsors offer. */
export const NOT_GIVEN =
  /\b(?:cancell?ed|postponed|ha[ds] to (?:cancel|drop out|pull out|withdraw)(?![^.!?]*\b(?:so|but|instead|luckily)\b)|unable to|(?:could|can)(?:n['’]t| ?not) (?:make|join)|(?:will|['’]ll) be (?:back|speaking|joining|talking|joined)|discounts?|giving away|(?:is|are|['’]re) hiring|(?:online|training) courses?|(?:buy|book|get|grab|win|your|free|more) (?:\p{Ll}+ )?tickets?|each ticket|tickets? (?:are|is|include|for|from|here|available|left|via)|register|RSVP|contact|apply|sign up)\b|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december) we(?: are\b| will\b|['’])|(?:^|[.!?:] )(?:please )?(?:write|talk|speak|reach out) to /iu

/** Words beside somebody who is named for another reason: what is to come or was before, is offered, sought or thanked for. */
export const NO_REPORT =
  /\b(?:will|won['’]t|hiring|vacanc\p{L}+|roles?|jobs?|cop(?:y|ies)|raffle|report|article|thanks?|thankful|grateful|kudos|congratulations|sponsor\p{L}*|(?:last|next|previous) (?:month|time|week|year)|remember|looking for|such as|(?:write|reach out) to|we(?: are|['’]re) (?:hearing|hosting|joined))\b|['’]ll\b|^ (?:is|are|would|can|has been) /iu
