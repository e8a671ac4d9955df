import { DISCLOSURES, type Audience, type Disclosure } from './vocabulary';

/** Who reads: anyone, a person of a signatory, observatory staff, or a person of the report's own organization. */
export type Reader = 'public' | 'signatory' | 'observatory' | 'own';

/** Effective disclosure: the organization's choice, or the observatory's restriction (null = none) where that is more closed. */
export function effectiveDisclosure(chosen: Disclosure, tightenedTo: Disclosure | null): Disclosure {
  if (tightenedTo === null) return chosen;
  return DISCLOSURES.indexOf(tightenedTo) > DISCLOSURES.indexOf(chosen) ? tightenedTo : chosen;
}

/** Whether a reader may see a published report's text. */
export function textVisibleTo(audience: Audience, reader: Reader): boolean {
  switch (audience) {
    case 'everyone':
      return true;
    case 'signatories':
      return reader !== 'public';
    case 'observatory':
      return reader === 'observatory' || reader === 'own';
    default:
      return audience satisfies never;
  }
}

/** Whether a reader may see evidence links: like the text, but for outsiders only when the organization is named. */
export function evidenceVisibleTo(audience: Audience, disclosure: Disclosure, reader: Reader): boolean {
  // A link can identify the organization, whatever the text leaves out.
  const isInside = reader === 'observatory' || reader === 'own';
  return textVisibleTo(audience, reader) && (isInside || disclosure === 'named');
}
