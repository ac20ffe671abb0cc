import type { Severity } from './diagnostic.ts';

/**
 * Every diagnostic there is: stable code, severity, and the sentence shown to a
 * reader. `{name}` is filled from the diagnostic's data. A code, once released,
 * keeps its meaning.
 */
export const MESSAGES = {
  'pipeline/stage-failed': {
    severity: 'error',
    text: 'The stage {name} stopped with: {reason}. What earlier stages found is kept; please report the letter.',
  },
  'pipeline/cancelled': { severity: 'error', text: 'The run was cancelled before the stage {name}.' },
  'read/unreadable': {
    severity: 'error',
    text: 'The file could not be opened: {reason}. Check that it exists and may be read.',
  },
  'read/empty': {
    severity: 'error',
    text: 'The file holds no text. Expected a letter; check that the file is complete.',
  },
  'read/too-large': {
    severity: 'error',
    text: 'The file has {size} {unit}; at most {limit} are read. Split it, or raise the limit.',
  },
  'read/timeout': {
    severity: 'error',
    text: 'Reading the {format} file took longer than {seconds} seconds and was ended. Check the file, or raise the limit.',
  },
  'read/archive-ratio': {
    severity: 'error',
    text: 'The entry unpacks to {ratio} times its size; at most {limit} times is unpacked. Unpack it yourself if you trust it.',
  },
  'read/unsupported': {
    severity: 'error',
    text: 'The content is {found}. Expected text, Markdown, official XML or HTML, PDF or DOCX; convert it first.',
  },
  'read/broken': {
    severity: 'error',
    text: 'The {format} file could not be read: {reason}. Fetch it again, or save it anew.',
  },
  'read/encrypted': {
    severity: 'error',
    text: 'The {format} file is protected by a password. Save an unprotected copy.',
  },
  'read/scanned': {
    severity: 'error',
    text: 'The PDF has {pages} pages but hardly any text: it is probably a scan. Run text recognition on it first.',
  },
  'read/encoding-guessed': { severity: 'info', text: 'The text is not UTF-8; it was read as {encoding}.' },
  'read/undecodable': {
    severity: 'warning',
    text: '{count} characters could not be decoded and show as U+FFFD; save the file as UTF-8.',
  },
  'clean/hyphen-guessed': {
    severity: 'info',
    text: 'The line-end hyphen in "{text}" was {action} on weak evidence.',
  },
  'clean/note-unmatched': { severity: 'info', text: 'Footnote {mark} has no mark in the text.' },
  'language/not-dutch': {
    severity: 'error',
    text: 'The letter is not in Dutch (looks like {language}, margin {margin}). Use --lang nld to read it as Dutch all the same.',
  },
  'language/unknown': {
    severity: 'error',
    text: 'The language could not be told from {characters} letters of text. Use --lang nld if it is Dutch.',
  },
  'language/mixed': {
    severity: 'warning',
    text: 'Parts of the letter are not in Dutch ({languages}); they are not translated.',
  },
  'language/quotation': { severity: 'info', text: 'A quotation in {language} is kept as it stands.' },
  'language/forced': { severity: 'info', text: 'The letter was read as {language} because the caller said so.' },
  'structure/no-date': { severity: 'info', text: 'No date of the letter was found.' },
  'structure/no-sender': { severity: 'info', text: 'No sender was found.' },
  'structure/unpaired-question': { severity: 'warning', text: 'Question {number} has no answer in this letter.' },
  'entities/ambiguous': { severity: 'info', text: '"{text}" may mean {candidates}; it was left as it stands.' },
  'entities/office-holder-mismatch': {
    severity: 'info',
    text: 'The signature names {signed}, the register has {registered} as {role} on {date}.',
  },
  'translate/unavailable': { severity: 'error', text: 'The translator {name} cannot be used: {reason}' },
  'translate/gist': {
    severity: 'info',
    text: 'The English sentences are a machine gist made offline; the Dutch stands beside each of them.',
  },
  'translate/low-confidence': {
    severity: 'info',
    text: '{count} of {total} translated sentences have low confidence.',
  },
  'translate/cache-damaged': {
    severity: 'info',
    text: 'Damaged entries of the translation cache that were made anew: {count}.',
  },
  'translate/cache-unwritable': {
    severity: 'info',
    text: 'Translations that could not be kept in the cache: {count} ({reason}).',
  },
  'summarise/nothing-to-say': { severity: 'warning', text: 'The letter has no running text to summarise.' },
  'check/unverified': {
    severity: 'warning',
    text: 'Lines of the summary that could not be verified and are marked: {count}.',
  },
} as const satisfies Record<string, { severity: Severity; text: string }>;

export type DiagnosticCode = keyof typeof MESSAGES;
