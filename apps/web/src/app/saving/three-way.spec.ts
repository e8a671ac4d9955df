import { threeWay } from './three-way';

const base = { name: 'A', note: '', tags: ['x'] };

describe('two versions of one value', () => {
  it('take from each side what only it changed', () => {
    const result = threeWay({ base, mine: { ...base, note: 'mine' }, theirs: { ...base, tags: ['x', 'y'] } });
    expect(result).toEqual({ merged: { name: 'A', note: 'mine', tags: ['x', 'y'] }, disputed: [] });
  });

  it('keep mine where both changed it differently, and say so', () => {
    const result = threeWay({ base, mine: { ...base, name: 'B' }, theirs: { ...base, name: 'C' } });
    expect(result).toEqual({ merged: { ...base, name: 'B' }, disputed: ['name'] });
  });

  it('dispute nothing that both changed alike', () => {
    const both = { ...base, name: 'B' };
    expect(threeWay({ base, mine: both, theirs: both })).toEqual({ merged: both, disputed: [] });
  });
});
