export { stemmer as stem } from '@orama/stemmers/spanish'

export const stopWords = `a al algo ante cómo como con cual cuál cuando de del desde donde dónde e el ella en entre era es esta este esto fue
   ha hay la las le les lo los más me mi muy nos o para pero por porque que qué quien quién se ser si sin sobre son su
   sus también te un una uno y ya yo`
