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
  it.each<[string, { history: OrganizationHistory; day: string }, Lifecycle]>([
    ['not admitted yet', { history: applied, day: '2025-01-01' }, 'applied'],
    ['the day before it was admitted', { history: active, day: '2023-12-31' }, 'applied'],
    ['the day it was admitted', { history: active, day: '2024-01-01' }, 'active'],
    ['the day a pause begins', { history: paused, day: '2024-03-01' }, 'paused'],
    ['a pause without an end goes on', { history: paused, day: '2030-01-01' }, 'paused'],
    ['the last day of a pause', { history: resumed, day: '2024-04-30' }, 'paused'],
    ['the day it is back', { history: resumed, day: '2024-05-01' }, 'active'],
    ['the day it leaves', { history: left, day: '2024-09-01' }, 'left'],
    ['the day before it left', { history: left, day: '2024-08-31' }, 'active'],
  ])('%s', (_case, { history, day }, expected) => {
    expect(lifecycleOn(history, day)).toBe(expected);
  });
});

describe('the life of an organization', () => {
  it.each<[string, { history: OrganizationHistory; move: LifecycleMove; on: string }, OrganizationHistory]>([
    ['an application is admitted', { history: applied, move: 'admit', on: '2024-01-01' }, active],
    ['an active one is paused', { history: active, move: 'pause', on: '2024-03-01' }, paused],
    ['a paused one comes back', { history: paused, move: 'resume', on: '2024-05-01' }, resumed],
    ['an active one leaves', { history: resumed, move: 'leave', on: '2024-09-01' }, left],
    [
      'a paused one leaves, and its pause ends with it',
      { history: paused, move: 'leave', on: '2024-04-01' },
      { ...active, leftOn: '2024-04-01', pauses: [{ from: '2024-03-01', until: '2024-04-01' }] },
    ],
    [
      'it can be paused more than once',
      { history: resumed, move: 'pause', on: '2024-07-01' },
      { ...active, pauses: [...resumed.pauses, { from: '2024-07-01', until: null }] },
    ],
  ])('%s', (_case, { history, move, on }, expected) => {
    expect(changeLifecycle(history, move, on)).toMatchObject({ ok: true, history: expected });
  });

  it.each<[string, { history: OrganizationHistory; move: LifecycleMove; on: string }, string]>([
    ['an applicant cannot be paused', { history: applied, move: 'pause', on: '2024-01-01' }, 'move-not-allowed'],
    [
      'an applicant cannot leave what it is not in',
      { history: applied, move: 'leave', on: '2024-01-01' },
      'move-not-allowed',
    ],
    ['an active one is not admitted again', { history: active, move: 'admit', on: '2024-02-01' }, 'move-not-allowed'],
    [
      'an active one has nothing to come back from',
      { history: active, move: 'resume', on: '2024-02-01' },
      'move-not-allowed',
    ],
    ['a paused one is not paused again', { history: paused, move: 'pause', on: '2024-04-01' }, 'move-not-allowed'],
    [
      'who left does not come back by a pause ending',
      { history: left, move: 'resume', on: '2024-10-01' },
      'move-not-allowed',
    ],
    [
      'nothing happens before what is already recorded',
      { history: paused, move: 'resume', on: '2024-02-28' },
      'before-last-change',
    ],
    ['nobody leaves before being admitted', { history: active, move: 'leave', on: '2023-06-01' }, 'before-last-change'],
  ])('%s', (_case, { history, move, on }, code) => {
    expect(changeLifecycle(history, move, on)).toEqual({ ok: false, code });
  });
});
