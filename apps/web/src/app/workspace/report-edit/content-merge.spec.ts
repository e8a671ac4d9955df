import { aContent } from '../../../testing/a-report';
import { differences, merged, suggestedChoices, type Side } from './content-merge';

const base = aContent();

describe('two versions of one report', () => {
  it('differ nowhere when both say the same', () => {
    expect(differences({ base, mine: aContent(), theirs: aContent() })).toEqual([]);
  });

  it('suggest, field by field, the side that changed it; nothing where both did', () => {
    const mine = aContent({ obstacles: 'Mine', whatWasDone: 'Mine' });
    const theirs = aContent({ nextStep: 'Theirs', whatWasDone: 'Theirs' });
    expect(differences({ base, mine, theirs }).map(({ pointer, suggested }) => [pointer, suggested])).toEqual([
      ['/whatWasDone', null],
      ['/obstacles', 'mine'],
      ['/nextStep', 'theirs'],
    ]);
  });

  it('are not joined while a choice is missing', () => {
    const versions = { base, mine: aContent({ whatWasDone: 'Mine' }), theirs: aContent({ whatWasDone: 'Theirs' }) };
    expect(merged(versions, suggestedChoices(versions))).toBeNull();
  });

  it('are joined as chosen, what nobody changed included', () => {
    const mine = aContent({ obstacles: 'Mine', whatWasDone: 'Mine' });
    const theirs = aContent({ nextStep: 'Theirs', whatWasDone: 'Theirs' });
    const versions = { base, mine, theirs };
    const choices = new Map<string, Side>([...suggestedChoices(versions), ['/whatWasDone', 'mine']]);
    expect(merged(versions, choices)).toEqual(aContent({ obstacles: 'Mine', nextStep: 'Theirs', whatWasDone: 'Mine' }));
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
