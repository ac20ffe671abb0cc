import { englishPart } from './english.ts';
import { partOfYear } from './norms.ts';
import { type MakePattern, START, YEAR } from './patterns.ts';

/** What makes four digits a number of something else. */
const NOT_BEFORE =
  /(?:\b(?:nr|nrs|nummers?|artikel(?:en)?|art|lid|pagina|pag|p|blz|bladzijde|postbus|kamer|eur|euro|usd|f|fl|iso|nen|tel|kenmerk|referentie|dossiers?|vra(?:ag|gen)|item|bijlage|paragraaf|wegnummer|resolutie|veiligheidsraadresolutie|amendement|motie|circa|ca|ruim|bijna|ongeveer|zo'n|minimaal|maximaal|totaal)\.?|[€$£#+×x*~]|\d)\s*$|\d[.,]$/i;
const NOT_AFTER =
  /^(?:\s?(?:%|€|°|procent|promille|euro'?s?|eur\b|miljoen|miljard|mln|mld|dollar|gulden|m2|m3|km|mw|gw|kwh|gwh|twh|pj|mg|kg|kton|ton|fte'?s?|uur|uren|meter|kilometer|hectare|graden|liter|stuks?|keer|maal|x)(?![\w])|[.,]\d|\s\d{3}\b|:\d)/i;
/** A postcode: four digits and two capitals. */
const POSTCODE = /^\s?[A-Z]{2}(?![\w-])/;
const COUNTED =
  /^\s+(?:[a-zë-]+\s+)?(?:personen|mensen|gevallen|zaken|slachtoffers|inwoners|leden|leerlingen|studenten|woningen|plaatsen|plekken|banen|bedrijven|gemeenten|kinderen|meldingen|aanvragen|agenten|militairen|vluchtelingen|asielzoekers|patiënten|cliënten|respondenten|deelnemers|medewerkers|ambtenaren|huishoudens|scholen|docenten|leraren|bedden|dieren|koeien|varkens|stemmen|klachten|incidenten|doden|gewonden|arbeidsplaatsen|statushouders|jongeren|vrouwen|mannen|burgers|ondernemers|ondernemingen|instellingen|organisaties|exemplaren|aangiften|aangiftes|verdachten|gedetineerden|cellen|uren|dagen|weken|maanden|jaar|jaren|minuten|voertuigen|auto's|schepen|vluchten|reizigers|bezoekers|zorgverleners|artsen|verpleegkundigen|locaties|projecten|vragen|reacties|zienswijzen|pagina's|bladzijden|soorten|bomen|hectaren|kilometers|meters)\b/i;
/** Prepositions and nouns after which four digits are a year. */
const LEADS =
  /(?:\b(?:in|sinds|sedert|vanaf|tot|t\/m|met|voor|vóór|van|over|na|per|uit|eind|einde|begin|medio|rond|omstreeks|tegen|tussen|naar|jaar|jaren|kalenderjaar|begrotingsjaar|vergaderjaar|zomer|najaar|voorjaar|winter|herfst|lente|schooljaar|studiejaar|peiljaar|boekjaar|periode|uiterlijk|de|en|of|dan|ten opzichte van)|[(«"'“‘,;:/–-]|^|\n)\s*$/i;

/** "2016", "eind 2014", "2012–2016", "2013/14". */
export const years: MakePattern = (words) => ({
  expression: new RegExp(
    `${START}(?:(${words.any('part')})\\s+(?:van\\s+)?(?:het jaar\\s+)?)?(${YEAR})(?:(\\s?[-–]\\s?|/)(${YEAR}|\\d\\d)(?![\\d-–/]))?(?![\\w]|[.,/]\\d|-\\d|[-–/]\\w)`,
    'gi',
  ),
  read(match, context) {
    const [whole, partWord, first = '', join, second] = match;
    const from = match.index;
    const to = from + whole.length;
    const before = context.before(from);
    const after = context.after(to, 60);
    if (NOT_BEFORE.test(before) || NOT_AFTER.test(after) || POSTCODE.test(after) || COUNTED.test(after)) return null;
    if (second !== undefined) return range(first, join as string, second, from, to);
    const part = context.word(partWord, 'part');
    if (part !== '') {
      return {
        from,
        to,
        norm: partOfYear(part, first),
        english: englishPart(part, first),
        implied: false,
        grain: 'span',
      };
    }
    if (!LEADS.test(before) && /^\s+[a-z]+(?:en|s)\b/.test(after)) return null;
    if (/^-/.test(after) && !/^-(?:\s|$)/.test(after)) return null;
    return { from, to, norm: first, english: first, implied: false, grain: 'year' };
  },
});

function range(first: string, join: string, second: string, from: number, to: number) {
  const last = second.length === 2 ? first.slice(0, 2) + second : second;
  if (second.length === 2 && join.trim() === '-' && Number(last) - Number(first) > 1) return null;
  if (Number(last) <= Number(first) || (join === '/' && Number(last) - Number(first) > 1)) return null;
  const english = second.length === 2 ? `${first}${join.trim()}${second}` : `${first}–${last}`;
  return { from, to, norm: `${first}/${last}`, english, implied: false, grain: 'span' as const };
}

const TENS: Readonly<Record<string, number>> = {
  nul: 0,
  twintig: 2,
  dertig: 3,
  veertig: 4,
  vijftig: 5,
  zestig: 6,
  zeventig: 7,
  tachtig: 8,
  negentig: 9,
};

/** "jaren negentig", "jaren '90". */
export const decades: MakePattern = () => ({
  expression: new RegExp(
    `\\bjaren\\s+(?:(${Object.keys(TENS).join('|')})|['’‘]?(\\d0)|((?:19|20)\\d0))(?![\\w])`,
    'gi',
  ),
  read(match) {
    const [whole, word, digits, full] = match;
    if (digits !== undefined && !/['’‘]/.test(whole)) return null;
    const century = full?.slice(0, 2) ?? (word === 'nul' ? '20' : '19');
    const ten = full?.[2] ?? digits?.[0] ?? String(TENS[(word as string).toLowerCase()]);
    return {
      from: match.index,
      to: match.index + whole.length,
      norm: `${century}${ten}X`,
      english: `the ${century}${ten}0s`,
      implied: full === undefined,
      grain: 'span',
    };
  },
});
