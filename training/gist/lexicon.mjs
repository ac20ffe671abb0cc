// Expands the bilingual lexicon of training/lexicon into every inflected form with its English.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';

const { verb, noun } = nlp.methods().two.transform;
const model = nlp.model();
const rows = (file) =>
  readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean).map((line) => line.split('\t').map((cell) => cell.trim()));

/** Past tense and participle where compromise knows no better than a guess. */
const IRREGULAR = Object.fromEntries(
  `override overrode overridden|overcome overcame overcome|overrun overran overrun|come came come|become became become
  run ran run|be was been|beget begot begotten|forgive forgave forgiven|mistake mistook mistaken|overtake overtook overtaken
  retake retook retaken|rewrite rewrote rewritten|outgrow outgrew outgrown|overgrow overgrew overgrown|redo redid redone
  overdo overdid overdone|sow sowed sown|show showed shown|swell swelled swollen|mow mowed mown|saw sawed sawn
  forsake forsook forsaken|foresee foresaw foreseen|lie lay lain|bear bore borne|befall befell befallen
  stride strode stridden|string strung strung|spring sprang sprung|strive strove striven|redraw redrew redrawn
  tread trod trodden|undertake undertook undertaken|get got got|dive dived dived|snow snowed snowed|peep peeped peeped
  fell felled felled|flow flowed flowed|resit resat resat|con conned conned|combat combated combated
  underlie underlay underlain|sublet sublet sublet|lip-read lip-read lip-read`
    .split(/\||\n\s*/)
    .map((line) => line.trim().split(' '))
    .map(([base, ...forms]) => [base, forms]),
);
/** Verbs whose past tense is the base: compromise leaves others unchanged that it does not know. */
const UNCHANGED =
  /^(?:bet|bid|broadcast|burst|cast|cost|cut|forecast|hit|hurt|let|offset|outbid|put|read|reset|set|shed|shut|split|spread|upset)$/;
const DOUBLED =
  /^(?:abhor|annul|can|con|dam|dot|enrol|fan|fit|fulfil|instil|kidnap|label|level|mar|outwit|overstep|parcel|pedal|quarrel|rot|sip|skip|snap|squat|sublet|transship|tranship|travel|unravel|whet|wiretap|worship)$/;

/** Past tense and gerund of a regular verb. */
function regular(base) {
  if (/ic$/.test(base)) return [`${base}ked`, `${base}king`];
  const stem = DOUBLED.test(base) ? base + base.at(-1) : base;
  const past = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const gerund = /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  return [past, gerund];
}

/** The forms of an English verb; what follows its first word ("turn out", "map out") stays. */
function english(phrase) {
  const [first, ...rest] = phrase.split(' ');
  const known = verb.conjugate(first, model);
  const tail = rest.map((word) => ` ${word}`).join('');
  const [past, gerund] = regular(first);
  const guessed = DOUBLED.test(first) || /ic$/.test(first) || (known.PastTense === first && !UNCHANGED.test(first));
  const [irregularPast, participle] = IRREGULAR[first] ?? (guessed ? [past, past] : [known.PastTense ?? past, undefined]);
  const forms = {
    base: first,
    third: known.PresentTense,
    past: irregularPast,
    participle: participle ?? known.Participle ?? irregularPast,
    gerund: DOUBLED.test(first) || known.Gerund === first ? gerund : known.Gerund,
  };
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, `${form ?? first}${tail}`]));
}

/** The corpus knows these better than any list. */
const AUXILIARY = new Set(
  'zijn worden hebben zullen kunnen moeten mogen willen laten gaan komen doen blijven hoeven dienen'.split(' '),
);

const UNCOUNTABLE =
  /(?:^|\s|-)(?:information|advice|legislation|evidence|research|equipment|staff|police|knowledge|aid|assistance|infrastructure|housing|feedback|software|hardware|data|traffic|waste|damage|progress|support|training|guidance|care|media|news|economics|physics|personnel|machinery|access|compliance|funding|livestock|cattle|poultry|violence|crime|means|headquarters|series|species|people|luggage|furniture|money|health|work|education|manure|sheep|fish|police force)$/;

/** The plural of an English noun phrase: of the word before its first preposition. */
function plural(phrase) {
  const [, head, rest] = /^(.*?)(\s(?:of|for|to|in|on|with|against|from|at|by|under|without|between|as|into)\s.*)?$/.exec(phrase);
  if (UNCOUNTABLE.test(head)) return phrase;
  const at = head.lastIndexOf(' ') + 1;
  const last = head.slice(at);
  if (/s$/.test(last) && !/(?:ss|us|is|as)$/.test(last)) return phrase;
  const many = /men$|people$/.test(last)
    ? last
    : /man$/.test(last) && !/(?:human|german|roman|ottoman|shaman|talisman)$/i.test(last)
      ? `${last.slice(0, -3)}men`
      : noun.toPlural(last, model);
  return head.slice(0, at) + many + (rest ?? '');
}

const alternatives = (cell) => cell.split('|').map((one) => one.trim()).filter(Boolean);
const inflected = (participle) => {
  if (/en$/.test(participle)) return participle;
  const open = /[^aeiou]([aeou])\1([^aeiou])$/.exec(participle);
  return open ? `${participle.slice(0, -2)}${participle.at(-1)}e` : `${participle}e`;
};

/**
 * Every form of every entry: `{ dutch, english, share, part, verb }`, the first rendering with share 1, what is less likely
 * with less; `part` is true for what may be a part of a compound,
 * `verb` for finite forms and infinitives. `conjugated` is the verb lexicon that make-verbs.py wrote.
 */
export function expand(folder, conjugated) {
  const out = [];
  let part = false;
  const add = (dutch, rendering, share, verb = false) => {
    if (dutch && rendering) out.push({ dutch, english: rendering, share, part, verb });
  };
  const verbs = new Map(rows(conjugated).map(([base, prefix, present, past, participle]) => [
    prefix + base, { base, prefix, present: present.split('|'), past: past.split('|'), participle },
  ]));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv')).sort()) {
    part = /^(?:nouns|adjectives)/.test(file);
    for (const [dutch, forms, rendering] of rows(join(folder, file))) {
      if (!rendering) continue;
      alternatives(rendering).forEach((one, rank) => {
        const share = 1 / (1 + rank);
        if (file.startsWith('verbs')) expandVerb(dutch, one.replace(/^to /, ''), share);
        else if (file.startsWith('nouns')) {
          add(dutch, one, share);
          for (const many of forms.split('|')) add(many, plural(one), share);
        } else if (file.startsWith('adjectives')) {
          const [long, comparative] = forms.split('|');
          add(dutch, one, share);
          add(long, one, share);
          for (const form of comparative ? [comparative, `${comparative}e`] : []) add(form, compared(one), share);
        } else add(dutch, one, share);
      });
    }
  }
  return out;

  function expandVerb(entry, rendering, share) {
    const reflexive = entry.startsWith('zich ');
    const name = entry.replace(/^zich /, '');
    const cut = name.lastIndexOf('|');
    const prefix = cut < 0 ? '' : prefixKey(name.slice(0, cut));
    const found = verbs.get(prefix + name.slice(cut + 1));
    if (!found || AUXILIARY.has(name)) return;
    const en = english(rendering);
    const put = (form, text, part = share, verb = true) => {
      if (!reflexive) return add(prefix + form, text, part, verb);
      add(`zich ${prefix}${form}`, text, part, verb);
      add(`${prefix}${form} zich`, text, part, verb);
    };
    const nominal = (form, text) => put(form, text, share, false);
    const { base, present, past, participle } = found;
    put(base, en.base);
    put(base, en.gerund, share * 0.25, false);
    const stemOnly = present.length > 1;
    present.forEach((form, i) => {
      if (stemOnly && i === 0) {
        // the bare stem of a separable verb is written with "+" once it is joined: the noun may look the same
        if (prefix) add(`${prefix}+${form}`, en.base, share);
        else put(form, en.base);
      } else {
        put(form, en.third);
        if (!stemOnly) put(form, en.base, share * 0.3);
      }
    });
    for (const form of past) put(form, en.past);
    if (!participle) return;
    nominal(participle, en.participle);
    nominal(inflected(participle), en.participle);
    const doing = base.endsWith('n') ? `${base}d` : '';
    nominal(doing, en.gerund);
    nominal(doing && `${doing}e`, en.gerund);
  }
}

/** How a prefix of several words is written inside a token: "in kaart" is "in_kaart_". */
export const prefixKey = (prefix) => (prefix.includes(' ') ? `${prefix.replaceAll(' ', '_')}_` : prefix);

function compared(adjective) {
  const short = /^[a-z]{2,5}$/.test(adjective) && !/(?:ed|ing|ive|al|ous|ful)$/.test(adjective);
  const irregular = { good: 'better', bad: 'worse', far: 'further', little: 'less', much: 'more', many: 'more' }[adjective];
  if (irregular) return irregular;
  if (!short) return `more ${adjective}`;
  if (adjective.endsWith('e')) return `${adjective}r`;
  if (adjective.endsWith('y')) return `${adjective.slice(0, -1)}ier`;
  return /[^aeiou][aeiou][bdgmnpt]$/.test(adjective) ? `${adjective}${adjective.at(-1)}er` : `${adjective}er`;
}
