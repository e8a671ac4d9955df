import { submissionProblems } from '@opev/domain';
import { aContent, anEmptyContent } from '../../testing/a-report';
import { agrees, FIELD_POINTERS, fieldOf, labelKeyOf, orderOf, valueAt, withValueAt } from './content-pointers';

const content = aContent({
  evidence: [
    { kind: 'link', url: 'https://example.org', label: '' },
    { kind: 'cannot-be-shared', note: 'Lists' },
  ],
});

describe('a pointer into a report', () => {
  it.each([
    ['/claimedStatus', 'in-progress'],
    ['/people/women', 20],
    ['/outputs/publications', 'not-collected'],
    ['/evidence/0/url', 'https://example.org'],
    ['/evidence/7/url', undefined],
    ['/no/such/place', undefined],
  ])('%s reads %p', (pointer, value) => {
    expect(valueAt(content, pointer)).toBe(value);
  });

  it.each(['/people/men', '/whatWasDone', '/evidence/1/note'])(
    '%s can be written without touching the rest',
    (pointer) => {
      const written = withValueAt(content, pointer, 'x');
      expect(valueAt(written, pointer)).toBe('x');
      const others = FIELD_POINTERS.filter((other) => other !== fieldOf(pointer));
      expect(agrees(others, written, content)).toBe(true);
      expect(Array.isArray(written.evidence)).toBe(true);
    },
  );

  it.each([
    ['/evidence/0/url', '/evidence', 'reports.field.evidence'],
    ['/people/young', '/people/young', 'terms.peopleGroup.young'],
    ['/outputs/meetings', '/outputs/meetings', 'terms.outputKind.meetings'],
    ['/audience', '/audience', 'reports.field.audience'],
    ['/somethingNew', null, 'reports.field.other'],
  ])('%s belongs to the field %p, named %s', (pointer, field, labelKey) => {
    expect(fieldOf(pointer)).toBe(field);
    expect(labelKeyOf(pointer)).toBe(labelKey);
  });

  it('has a field on the page for everything the domain can find missing', () => {
    const pointers = submissionProblems(anEmptyContent()).map(({ pointer }) => pointer);
    expect(pointers.length).toBeGreaterThan(9);
    expect(pointers.filter((pointer) => fieldOf(pointer) === null)).toEqual([]);
  });

  it('sorts by the page, what is unknown last', () => {
    const pointers = ['/zzz', '/audience', '/people/men', '/claimedStatus'];
    expect(pointers.sort((one, other) => orderOf(one) - orderOf(other))).toEqual([
      '/claimedStatus',
      '/people/men',
      '/audience',
      '/zzz',
    ]);
  });
});

describe('whether two reports say the same', () => {
  it('does not depend on the order in which the database gives the keys of an object', () => {
    const one = aContent({ evidence: [{ kind: 'link', url: 'https://a.org', label: 'A' }] });
    const other = aContent({ evidence: [{ label: 'A', url: 'https://a.org', kind: 'link' }] });
    expect(agrees(['/evidence'], one, other)).toBe(true);
  });

  it('tells a 0 from "not said" and from "not collected"', () => {
    const zero = aContent({ people: { ...aContent().people, men: 0 } });
    for (const men of [null, 'not-collected'] as const) {
      expect(agrees(['/people/men'], zero, aContent({ people: { ...aContent().people, men } }))).toBe(false);
    }
  });

  it('sees a shorter list', () => {
    expect(agrees(['/evidence'], content, aContent({ evidence: content.evidence.slice(0, 1) }))).toBe(false);
  });
});
