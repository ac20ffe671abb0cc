const OFFICIAL = 'https://zoek.officielebekendmakingen.nl/';
const EURLEX = 'https://eur-lex.europa.eu/';

/**
 * The public web address of the document a REFERENCE norm names, or null when
 * the norm is no address (a letter's own number, a court case without ECLI).
 */
export function addressOf(norm: string): string | null {
  if (/^kst-\d{5}(?:-[IVX]+[AB]?|-\d{2})?$/.test(norm)) return `${OFFICIAL}dossier/${norm.slice(4)}`;
  if (/^(?:kst|blg)-\d/.test(norm) || /^(?:ah|h)-(?:tk|ek)-\d{8}-\d/.test(norm)) return `${OFFICIAL}${norm}.html`;
  if (/^(?:stb|stcrt|trb)-\d{4}-\d+$/.test(norm)) return `${OFFICIAL}${norm}.html`;
  if (/^\d{4}[ZD]\d{5}$/.test(norm)) return `https://www.tweedekamer.nl/zoeken?qry=${norm}`;
  const act = /^eu-(\d{4})\/(\d+)$/.exec(norm);
  if (act !== null) {
    return `${EURLEX}search.html?DTS_DOM=EU_LAW&DTS_SUBDOM=LEGISLATION&type=advanced&lang=en&DTA=${act[1]}&DTN=${act[2]?.padStart(4, '0')}`;
  }
  const commission = /^(com|swd|sec|join)-(\d{4})-(\d+)$/.exec(norm);
  if (commission !== null)
    return `${EURLEX}legal-content/EN/TXT/?uri=${commission[1]?.toUpperCase()}:${commission[2]}:${commission[3]}:FIN`;
  if (/^ECLI:NL:/.test(norm)) return `https://deeplink.rechtspraak.nl/uitspraak?id=${norm}`;
  if (/^ECLI:EU:/.test(norm)) return `${EURLEX}legal-content/EN/TXT/?uri=ecli:${norm}`;
  const resolution = /^unsc-res-(\d+)$/.exec(norm);
  if (resolution !== null) return `https://undocs.org/S/RES/${resolution[1]}`;
  return null;
}
