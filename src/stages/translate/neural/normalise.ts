const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u0060\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"'],
  [/[\u2010\u2011]/g, '-'],
  [/[\u2014\u2015]/g, '\u2013'],
  [/\u00ad|\u200b|\u200c|\u200d|\ufeff|\u2028|\u2029/g, ''],
  [/\s+/g, ' '],
];

/** The one form of quotation marks, dashes and white space that the model was trained on (training/neural/text.py). */
export function normalise(text: string): string {
  return FORMS.reduce((t, [pattern, form]) => t.replace(pattern, form), text.normalize('NFC')).trim();
}
