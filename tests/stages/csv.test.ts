import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/stages/render/csv.ts';

describe('csvLine', () => {
  it('quotes what CSV would misread', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\ng'])).toBe('a,"b,c","d""e","f\ng"\r\n');
  });

  it('disarms what a spreadsheet would run', () => {
    expect(csvLine(['=HYPERLINK("http://x")', '+1', '@x', '-2'])).toBe(
      '"\'=HYPERLINK(""http://x"")",\'+1,\'@x,\'-2\r\n',
    );
  });
});
