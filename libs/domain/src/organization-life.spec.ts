import {
  changeLifecycle,
  isSignatory,
  lifecycleOn,
  type LifecycleMove,
  type OrganizationHistory,
} from './organization-life';
import type { Lifecycle } from './vocabulary';

const applied: OrganizationHistory = { activeFrom: null, leftOn: null, pauses: [] };
const active: OrganizationHistory = { ...applied, activeFrom: '2024-01-01' };
const paused: OrganizationHistory = { ...active, pauses: [{ from: '2024-03-01', until: null }] };
const resumed: OrganizationHistory = { ...active, pauses: [{ from: '2024-03-01', until: '2024-05-01' }] };
const left: OrganizationHistory = { ...resumed, leftOn: '2024-09-01' };

describe('who is bound to the Plan', () => {
  it.each<[string, Lifecycle, boolean]>([
    ['who only applied is not', 'applied', false],
    ['who is active is', 'active', true],
    ['who is paused still is', 'paused', true],
    ['who left is not', 'left', false],
  ])('%s', (_case, lifecycle, expected) => {
    expect(isSignatory(lifecycle)).toBe(expected);
  });
});

describe('the state of an organization on a day', () => {
  it.each<[string, OrganizationHistory, string, Lifecycle]>([
    ['not admitted yet', applied, '2025-01-01', 'applied'],
    ['the day before it was admitted', active, '2023-12-31', 'applied'],
    ['the day it was admitted', active, '2024-01-01', 'active'],
    ['the day a pause begins', paused, '2024-03-01', 'paused'],
    ['a pause without an end goes on', paused, '2030-01-01', 'paused'],
    ['the last day of a pause', resumed, '2024-04-30', 'paused'],
    ['the day it is back', resumed, '2024-05-01', 'active'],
    ['the day it leaves', left, '2024-09-01', 'left'],
    ['the day before it left', left, '2024-08-31', 'active'],
  ])('%s', (_case, history, day, expected) => {
    expect(lifecycleOn(history, day)).toBe(expected);
  });
});

describe('the life of an organization', () => {
  it.each<[string, OrganizationHistory, LifecycleMove, string, OrganizationHistory]>([
    ['an application is admitted', applied, 'admit', '2024-01-01', active],
    ['an active one is paused', active, 'pause', '2024-03-01', paused],
    ['a paused one comes back', paused, 'resume', '2024-05-01', resumed],
    ['an active one leaves', resumed, 'leave', '2024-09-01', left],
    [
      'a paused one leaves, and its pause ends with it',
      paused,
      'leave',
      '2024-04-01',
      { ...active, leftOn: '2024-04-01', pauses: [{ from: '2024-03-01', until: '2024-04-01' }] },
    ],
    [
      'it can be paused more than once',
      resumed,
      'pause',
      '2024-07-01',
      { ...active, pauses: [...resumed.pauses, { from: '2024-07-01', until: null }] },
    ],
  ])('%s', (_case, history, move, on, expected) => {
    expect(changeLifecycle(history, move, on)).toMatchObject({ ok: true, history: expected });
  });

  it.each<[string, OrganizationHistory, LifecycleMove, string, string]>([
    ['an applicant cannot be paused', applied, 'pause', '2024-01-01', 'move-not-allowed'],
    ['an applicant cannot leave what it is not in', applied, 'leave', '2024-01-01', 'move-not-allowed'],
    ['an active one is not admitted again', active, 'admit', '2024-02-01', 'move-not-allowed'],
    ['an active one has nothing to come back from', active, 'resume', '2024-02-01', 'move-not-allowed'],
    ['a paused one is not paused again', paused, 'pause', '2024-04-01', 'move-not-allowed'],
    ['who left does not come back by a pause ending', left, 'resume', '2024-10-01', 'move-not-allowed'],
    ['nothing happens before what is already recorded', paused, 'resume', '2024-02-28', 'before-last-change'],
    ['nobody leaves before being admitted', active, 'leave', '2023-06-01', 'before-last-change'],
  ])('%s', (_case, history, move, on, code) => {
    expect(changeLifecycle(history, move, on)).toEqual({ ok: false, code });
  });
});
