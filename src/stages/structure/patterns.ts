const NUMBERS = String.raw`\d{1,3}[a-z]?(?:(?: ?(?:,|;|en|t\/m|tot en met|-|–|\/|&) ?)+\d{1,3}[a-z]?)*`;

/** "Vraag 3, 4 en 5" · "Antwoord op vraag 1" · "Mededeling", alone on a line or before the text. Groups: word, numbers, text. */
export const QUESTION_OR_ANSWER = new RegExp(
  String.raw`^(vra(?:ag|gen)|antwoord(?:en)?|mededeling|reactie)(?: op)?(?: de)?(?: vra(?:ag|gen))?(?: (?:nrs?\.? ?)?(${NUMBERS}))?(?: ?[:.]?$|(?: ?:|(?<=\d)\.) +(?=\S)(.+)$)`,
  'isu',
);

/** Beginnings of blocks that only a letterhead or title page has. */
const LETTERHEAD = new RegExp(
  [
    '^(?:tweede|eerste) kamer der staten[- ]generaal',
    String.raw`^(?:vergader|zittings?)jaar \d{4}`,
    '^aanhangsel (?:van|tot|bij) ',
    '^(?:de )?voorzitters? van (?:de )?(?:tweede|eerste|beide) kamers?(?: der staten[- ]generaal)?[^.?!]{0,60}$',
    '^(?:bij beantwoording de datum|wilt u (?:slechts|in uw brief))',
    '^vragen (?:gesteld|van) (?:door )?',
    '^(?:nader |aanvullend )?antwoord(?:en)? van (?:de )?(?:minister|staatssecretaris)',
    '^mededeling van (?:de )?(?:minister|staatssecretaris)',
    String.raw`^(?:nr|no)\. ?\d{1,4}\b`,
    '^(?:brief|nota|verslag|lijst|amendement|voorstel|nader gewijzigde motie|gewijzigde motie|motie|brief regering) van (?:de |het |een )',
    String.raw`^(?:voorgesteld|vastgesteld|ontvangen|ingezonden) (?:op )?\d{1,2} `,
    '^> ?retouradres|^retouradres',
    '^aan (?:de|het|mevrouw|de heer) [^.?!]{3,}$',
    String.raw`^circulaire\b`,
    String.raw`^(?:datum|betreft|onderwerp|ons kenmerk|onze referentie|uw kenmerk|uw referentie|uw brief(?: van)?|kenmerk|bijlagen?|behandeld door|contactpersoon|doorkiesnummer|afdeling|telefoon|e-mail|projectnaam)(?: ?:|$| {1,3}\S)`,
    String.raw`^postbus \d|^\d{4} ?[A-Z]{2}[ .]|^T \d{3}|^www\.\S+$`,
    '^(?:directie|directoraat-generaal|ministerie van|inspectie|cluster) [^.?!]{3,}$',
    String.raw`^geachte?\b.{0,80}[,!]?$`,
    String.raw`^(?:den haag|['’‘]s-gravenhage|[\p{L} -]{3,30}), \d{1,2} \p{L}+ \d{4}$`,
  ].join('|'),
  'iu',
);

/** Parts of the address column of a ministry. */
const COLUMN =
  /postbus \d|\b\d{4} ?[A-Z]{2}\b|\bT +\d{2,3} |www\.|contactpersoon|\bF +\d{2,3} |ons kenmerk|onze referentie|uw kenmerk|bij beantwoording de datum|slechts één zaak/giu;

/** True for a block that only a letterhead has: by how it begins, or by the addresses in it. */
export function isLetterhead(text: string): boolean {
  if (/^\p{Ll}/u.test(text) && !/^(?:www|t\.a\.v)/u.test(text)) return false;
  if (LETTERHEAD.test(text))
    return text.length < 500 || /^(?:> ?retour|onderwerp|betreft|vragen|antwoord|datum)/iu.test(text);
  return new Set((text.slice(0, 1500).match(COLUMN) ?? []).map((part) => part.slice(0, 4).toLowerCase())).size >= 3;
}

/** A label that has a line of its own, its value standing on the next. */
export const BARE_LABEL =
  /^(?:datum|betreft|onderwerp|ons kenmerk|onze referentie|uw kenmerk|uw referentie|uw brief(?: van)?|kenmerk|bijlagen?) ?:?$/iu;

export const CLOSING =
  /^(?:hoogachtend|met (?:de meeste )?(?:vriendelijke|hartelijke) groet(?:en)?|met (?:de meeste )?hoogachting)\b.{0,20}$/iu;

/** An office as it stands above a name in a signature. */
export const OFFICE =
  /^(?:(?:mede )?namens (?:deze|(?:de|het) )|(?:de |het )?(?:demissionair |plaatsvervangend |waarnemend |loco-)?(?:minister|staatssecretaris|viceminister|vice-minister|hoofd|hoofddirecteur|directeur|secretaris|inspecteur|voorzitter|burgemeester|griffier|commissaris|president|korpschef|procureur|gevolmachtigde)\b)[^?!;]{0,200}$/iu;

const TITLES = String.raw`(?:(?:drs|dr|mr|ir|ing|prof|jhr|jkvr|mw|dhr|ds|mevr|ret|lic|w\.g|bc|MSc|MA|LL\.M)\.? ?){0,4}`;
const PARTICLES = `(?:(?:van|de|der|den|ten|ter|te|in|op|von|la|le|el|al|ben|bin|d['’]|['’]t)(?: |(?<=['’])))`;

/** A person's name standing alone: initials or first names, particles, surname. */
export const NAME = new RegExp(
  String.raw`^(?:\(?w\.g\.\)? )?${TITLES}(?:(?:\p{Lu}\p{Ll}?\.[ -]?){1,6}|(?:\p{Lu}[\p{Ll}'’-]+ ){1,3}(?:\p{Lu}\. ?)?)?${PARTICLES}{0,3}\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,2}(?: ${PARTICLES}{1,3}\p{Lu}[\p{L}'’-]+)?(?:,? (?:MSc|MA|LL\.M\.|MBA|PhD))?[,.]?$`,
  'iu'.replace('i', ''),
);

export const ENDS_SENTENCE = /[.?!…]["'”’»)\]]*$/u;
