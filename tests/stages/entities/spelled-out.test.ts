import { describe, expect, it } from 'vitest';
import { ofType } from './find.ts';

describe('an abbreviation that the letter spells out', () => {
  it('is no country when its words stand in the letter', () => {
    const text = 'De Delta Rhine Corridor loopt vertraging op. De DRC is een complex project, en de DRC kost geld.';
    expect(ofType('COUNTRY', text)).toEqual([]);
  });

  it('stays a country in a letter that names it, or spells nothing', () => {
    expect(ofType('COUNTRY', 'De situatie in de DRC is zorgelijk.')).toHaveLength(1);
    const both = 'De Democratische Republiek Congo vraagt om hulp. De Dutch Relief Coalition werkt in de DRC.';
    expect(ofType('COUNTRY', both).length).toBeGreaterThan(1);
  });
});
