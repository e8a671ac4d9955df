import { aScopeFigure } from '../../../testing/figures';
import { marksOf } from './goal-rows';

const figure = aScopeFigure({
  activities: 6,
  byStatus: {
    'no-commitment': 2,
    'not-reported': 1,
    'not-started': 0,
    'in-progress': 1,
    'on-hold': 1,
    discontinued: 0,
    completed: 1,
  },
});

describe('the marks of a goal', () => {
  it('are one per activity, the furthest first', () => {
    expect(marksOf(figure, true)).toEqual([
      'completed',
      'in-progress',
      'on-hold',
      'not-reported',
      'no-commitment',
      'no-commitment',
    ]);
  });

  it('leave out what an organisation did not take up', () => {
    expect(marksOf(figure, false)).not.toContain('no-commitment');
  });
});
