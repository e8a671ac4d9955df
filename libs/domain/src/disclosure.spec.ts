import { effectiveDisclosure, evidenceVisibleTo, textVisibleTo, type Reader } from './disclosure';
import { AUDIENCES, DISCLOSURES, type Audience, type Disclosure } from './vocabulary';

describe('the observatory can tighten, never open', () => {
  it.each<[string, { chosen: Disclosure; tightenedTo: Disclosure | null }, Disclosure]>([
    ['nothing tightened', { chosen: 'country-only', tightenedTo: null }, 'country-only'],
    ['tightened', { chosen: 'named', tightenedTo: 'counted-only' }, 'counted-only'],
    ['an opening is no tightening', { chosen: 'region-only', tightenedTo: 'named' }, 'region-only'],
    ['the same', { chosen: 'region-only', tightenedTo: 'region-only' }, 'region-only'],
  ])('%s', (_case, { chosen, tightenedTo }, expected) => {
    expect(effectiveDisclosure(chosen, tightenedTo)).toBe(expected);
  });
});

describe("who reads a report's text", () => {
  it.each<[Audience, Reader[]]>([
    ['everyone', ['public', 'signatory', 'observatory', 'own']],
    ['signatories', ['signatory', 'observatory', 'own']],
    ['observatory', ['observatory', 'own']],
  ])('shown to %s: %s', (audience, expected) => {
    const readers: Reader[] = ['public', 'signatory', 'observatory', 'own'];
    expect(readers.filter((reader) => textVisibleTo(audience, reader))).toEqual(expected);
  });
});

describe('who sees evidence links', () => {
  it.each<[string, { audience: Audience; disclosure: Disclosure; reader: Reader }, boolean]>([
    [
      'of a named organization, with a text for everyone: the public',
      { audience: 'everyone', disclosure: 'named', reader: 'public' },
      true,
    ],
    [
      'of a named organization, with a text for signatories: not the public',
      { audience: 'signatories', disclosure: 'named', reader: 'public' },
      false,
    ],
    [
      'of a protected organization: not other signatories',
      { audience: 'everyone', disclosure: 'country-only', reader: 'signatory' },
      false,
    ],
    [
      'of a protected organization: the observatory',
      { audience: 'observatory', disclosure: 'counted-only', reader: 'observatory' },
      true,
    ],
    [
      'of a protected organization: itself',
      { audience: 'observatory', disclosure: 'counted-only', reader: 'own' },
      true,
    ],
  ])('%s', (_case, { audience, disclosure, reader }, expected) => {
    expect(evidenceVisibleTo(audience, disclosure, reader)).toBe(expected);
  });

  it('of an organization that is not named: never the public, whatever the text', () => {
    const protectedOnes = DISCLOSURES.filter((disclosure) => disclosure !== 'named');
    const shown = protectedOnes.flatMap((disclosure) =>
      AUDIENCES.filter((audience) => evidenceVisibleTo(audience, disclosure, 'public')),
    );
    expect(shown).toEqual([]);
  });
});
