import { signal } from '@angular/core';
import { aContent, anEmptyContent } from '../../../testing/a-report';
import { ReportProblems } from './report-problems';

describe('the problems of a report', () => {
  it('stay silent while somebody writes', () => {
    const problems = new ReportProblems(signal(anEmptyContent()));
    problems.touch('/whatWasDone');
    expect(problems.shown()).toEqual([]);
  });

  it('are all said once the author asked to send, in the order of the page', () => {
    const problems = new ReportProblems(signal(anEmptyContent({ audience: 'everyone' })));
    expect(problems.check()).toBe(false);
    expect(problems.shown().map(({ pointer }) => pointer)).toEqual([
      '/claimedStatus',
      '/progressPercent',
      '/whatWasDone',
      '/outputs/trainings',
      '/outputs/workshops',
      '/outputs/meetings',
      '/outputs/publications',
      '/outputs/campaigns',
      '/people/women',
      '/people/men',
      '/people/otherOrNotStated',
      '/people/young',
    ]);
  });

  it('say at once, after leaving the field, that two answers disagree', () => {
    const problems = new ReportProblems(signal(aContent({ people: { ...aContent().people, young: 99 } })));
    expect(problems.at('/people/young')).toBeNull();
    problems.touch('/people/young');
    expect(problems.at('/people/young')).toBe('problems.field.young-exceed-people');
  });

  it('hold the server’s word as long as the value it was about stands', () => {
    const content = signal(aContent({ nextStep: 'too long' }));
    const problems = new ReportProblems(content);
    problems.refuse([{ pointer: '/nextStep', code: 'too-long', detail: '' }]);
    expect(problems.at('/nextStep')).toBe('problems.field.too-long');
    content.set(aContent({ nextStep: 'short' }));
    expect(problems.at('/nextStep')).toBeNull();
  });

  it('say one thing per field, the server’s before our own', () => {
    const problems = new ReportProblems(signal(anEmptyContent()));
    problems.check();
    problems.refuse([{ pointer: '/audience', code: 'unknown-value', detail: '' }]);
    expect(problems.shown().filter(({ pointer }) => pointer === '/audience')).toEqual([
      { pointer: '/audience', code: 'unknown-value' },
    ]);
  });
});
