import { aContent } from '../../../testing/a-report';
import { differences, disputes, merged, onlyMine, type MergeChoice } from './content-merge';

const base = aContent();

describe('two versions of one report', () => {
  it('differ nowhere when both say the same', () => {
    expect(differences({ base, mine: aContent(), theirs: aContent() })).toEqual([]);
  });

  it('know, answer by answer, the side that changed it; nobody where both did', () => {
    const mine = aContent({ obstacles: 'Mine', whatWasDone: 'Mine' });
    const theirs = aContent({ nextStep: 'Theirs', whatWasDone: 'Theirs' });
    expect(differences({ base, mine, theirs }).map(({ pointer, suggested }) => [pointer, suggested])).toEqual([
      ['/whatWasDone', null],
      ['/obstacles', 'mine'],
      ['/nextStep', 'theirs'],
    ]);
  });

  it('merge by themselves when each changed other answers', () => {
    const mine = aContent({ obstacles: 'Mine', people: { ...base.people, women: 21 } });
    const theirs = aContent({ nextStep: 'Theirs', people: { ...base.people, men: 11 } });
    expect(disputes({ base, mine, theirs })).toEqual([]);
    expect(merged({ base, mine, theirs }, new Map())).toEqual(
      aContent({ obstacles: 'Mine', nextStep: 'Theirs', people: { ...base.people, women: 21, men: 11 } }),
    );
  });

  it('are not merged while both changed the same answer and nobody chose', () => {
    const versions = { base, mine: aContent({ whatWasDone: 'Mine' }), theirs: aContent({ whatWasDone: 'Theirs' }) };
    expect(merged(versions, new Map())).toBeNull();
  });

  it('are merged as chosen, what nobody changed included', () => {
    const mine = aContent({ obstacles: 'Mine', whatWasDone: 'Mine' });
    const theirs = aContent({ nextStep: 'Theirs', whatWasDone: 'Theirs' });
    const choices = new Map<string, MergeChoice>([['/whatWasDone', 'mine']]);
    expect(merged({ base, mine, theirs }, choices)).toEqual(
      aContent({ obstacles: 'Mine', nextStep: 'Theirs', whatWasDone: 'Mine' }),
    );
  });

  it('can be joined in one answer, which stands there as it was joined', () => {
    const versions = { base, mine: aContent({ whatWasDone: 'Mine' }), theirs: aContent({ whatWasDone: 'Theirs' }) };
    const choices = new Map<string, MergeChoice>([['/whatWasDone', { joined: 'Both of us' }]]);
    expect(merged(versions, choices)?.whatWasDone).toBe('Both of us');
  });

  it.each([
    ['both, when they have nothing in common', 'Before.', 'Mine.', 'Theirs.', 'Theirs.\n\nMine.'],
    [
      'what stood there once, when both went on from it',
      'Before.',
      'Before. Mine.',
      'Before. Theirs.',
      'Before. Theirs.\n\nMine.',
    ],
    ['the longer one, when it holds the other', 'Before.', 'Before. And more.', 'And more.', 'Before. And more.'],
  ])('are joined to %s', (...[, before, mine, theirs, joined]) => {
    const [one, two, three] = [before, mine, theirs].map((whatWasDone) => aContent({ whatWasDone }));
    expect(disputes({ base: one!, mine: two!, theirs: three! }).at(0)?.joined ?? three!.whatWasDone).toBe(joined);
  });

  it('are joined to all pieces of evidence, each once', () => {
    const piece = (url: string) => ({ kind: 'link' as const, url, label: '' });
    const mine = aContent({ evidence: [piece('a'), piece('b')] });
    const theirs = aContent({ evidence: [piece('a'), piece('c')] });
    expect(disputes({ base, mine, theirs }).at(0)?.joined).toEqual([piece('a'), piece('c'), piece('b')]);
  });

  it('tell what would be lost with mine: what I changed, and nothing else', () => {
    const mine = aContent({ obstacles: 'Mine' });
    const theirs = aContent({ nextStep: 'Theirs' });
    expect(onlyMine({ base, mine, theirs }).map(({ pointer }) => pointer)).toEqual(['/obstacles']);
  });

  it('keep status, progress and reason together: half of each would contradict itself', () => {
    const mine = aContent({ claimedStatus: 'completed', progressPercent: 100 });
    const theirs = aContent({ claimedStatus: 'on-hold', progressPercent: 60, holdReason: 'funding' });
    const versions = { base, mine, theirs };
    expect(differences(versions)).toHaveLength(1);
    expect(merged(versions, new Map([['/claimedStatus', 'mine']]))).toMatchObject({
      claimedStatus: 'completed',
      progressPercent: 100,
      holdReason: null,
    });
  });
});
