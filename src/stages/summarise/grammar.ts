/** Changes of an English sentence that cannot change what it says. */
export interface Grammar {
  /** First person singular → the speaker's office: "I regard my policy" → "the Minister regards the Minister’s policy". */
  thirdPerson(english: string, speaker: string): string;
  /** Spaces, doubled words, a/an, capital at the start, full stop at the end. */
  polish(english: string): string;
  /** True when the phrase begins with a proper name. */
  isName(english: string): boolean;
}

type Nlp = (text: string) => View;
interface View {
  verbs(): { conjugate(): { PresentTense?: string }[] };
  has(match: string): boolean;
}

/** "I" + one of these keeps or changes its form; every other verb is conjugated. */
const FORMS: Readonly<Record<string, string>> = {
  am: 'is',
  have: 'has',
  do: 'does',
  "don't": "doesn't",
  "haven't": "hasn't",
  "i'm": 'is',
};
/** Modals and past forms are the same in every person. */
const SAME = /^(?:will|would|shall|should|can|cannot|could|may|might|must|was|had|did|ought|won't|can't)$/i;
const ADVERB =
  /^(?:\w+ly|also|therefore|still|not|always|never|now|thus|hereby|already|often|again|then|too|hence|just|even|first|once)$/i;

/** Loads compromise, which knows English verbs; on first use, because loading it takes a third of a second. */
export async function loadGrammar(): Promise<Grammar> {
  const nlp = (await import('compromise')).default as unknown as Nlp;
  const present = new Map<string, string>();
  const thirdForm = (verb: string): string => {
    const lower = verb.toLowerCase();
    const known = FORMS[lower];
    if (known) return known;
    if (SAME.test(lower) || /(?:ed|wrote|said|gave|took|made|saw|found|sent|told|went|came|met|set)$/.test(lower))
      return verb;
    let form = present.get(lower);
    if (form === undefined) {
      form = nlp(`they ${lower}`).verbs().conjugate()[0]?.PresentTense ?? lower;
      present.set(lower, form);
    }
    return form;
  };
  return {
    thirdPerson(english, speaker) {
      english = english.replace(/\b([Yy])our House\b/g, (_, y: string) => (y === 'Y' ? 'The House' : 'the House'));
      const plural = / and |s$/.test(speaker);
      // One minister's "we" is the cabinet, the ministry or the country: only several senders are sure to mean themselves.
      if (plural) english = manyPersons(english, speaker);
      if (!/\b(?:I|my|me|mine|myself)\b/i.test(english)) return english;
      const words = english.split(/(\s+)/);
      for (let i = 0; i < words.length; i += 2) {
        const word = words[i] as string;
        if (!/^[‘'"(]*I[,)]?$/.test(word)) continue;
        words[i] = word.replace('I', speaker);
        if (plural) {
          if (words[i + 2] === 'am') words[i + 2] = 'are';
          continue;
        }
        // Coordinated verbs ("I support and encourage") take the same form.
        for (let j = i + 2, seen = 0; j < words.length && seen < 4; j += 2, seen++) {
          const [, bare = '', tail = ''] = /^([\p{L}'’-]*)(.*)$/u.exec(words[j] as string) ?? [];
          if (bare === '' || ADVERB.test(bare)) continue;
          words[j] = thirdForm(bare) + tail;
          break;
        }
      }
      return words
        .join('')
        .replace(/\b[Mm]y\b/g, (m) => (m === 'My' ? `${capital(speaker)}’s` : `${speaker}’s`))
        .replace(/\bmyself\b/g, plural ? 'themselves' : 'himself or herself')
        .replace(/\bmine\b/g, `${speaker}’s`)
        .replace(/\bme\b/g, speaker)
        .replace(/s’s\b/g, 's’');
    },
    polish(english) {
      let text = english
        .replace(/\s+/g, ' ')
        .replace(/ ([,.;:!?%)\]’])/g, '$1')
        .replace(/([([‘]) /g, '$1')
        .trim();
      text = text.replace(
        /\b(the|a|an|of|to|in|and|that|for|is|on|with|by|as|at|will|has|be|The|A|In|On) \1\b/gi,
        '$1',
      );
      text = text.replace(/\b([Aa])n? (?=[\p{L}])(?=(\p{L}+))/gu, (all, a: string, word: string) => {
        if (all.trim().toLowerCase() !== 'a' && all.trim().toLowerCase() !== 'an') return all;
        return `${a}${startsWithVowelSound(word) ? 'n' : ''} `;
      });
      text = capital(text.replace(/^[,;:.\s]+/, ''));
      return /[.!?:…]['’”)]?$/.test(text) || text === '' ? text : `${text.replace(/[,;]$/, '')}.`;
    },
    isName: (english) => nlp(english.split(/\s+/).slice(0, 2).join(' ')).has('#ProperNoun'),
  };
}

function manyPersons(english: string, speaker: string): string {
  return english
    .replace(/\b[Ww]e\b/g, speaker)
    .replace(/\bour\b/gi, `${speaker}’s`)
    .replace(/\bourselves\b/g, 'themselves')
    .replace(/\bus\b/g, speaker)
    .replace(/s’s\b/g, 's’');
}

export function capital(text: string): string {
  return text.replace(/^([‘'"«(]*)(\p{Ll})/u, (_, lead: string, letter: string) => lead + letter.toUpperCase());
}

function startsWithVowelSound(word: string): boolean {
  if (/^[A-Z]{2,}$/.test(word))
    return /^[AEFHILMNORSX]/.test(word) && !/^(?:NATO|UNESCO|UNICEF|SEPA|FIOD|LEADER|MIVD)$/.test(word);
  if (/^(?:hour|honest|honour|heir)/i.test(word)) return true;
  if (/^(?:uni(?!n|m)|use|usu|uti|eu|one\b|once|ur[ai])/i.test(word)) return false;
  return /^[aeiou]/i.test(word);
}
