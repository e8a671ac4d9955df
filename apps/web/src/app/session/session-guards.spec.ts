import { TestBed } from '@angular/core/testing';
import { Router, UrlSegment, type UrlTree } from '@angular/router';
import type { SessionView } from '@opev/contract';
import { providePage } from '../../testing/provide-page';
import { SessionClient } from '../data/session-client';
import { forMembers } from './session-guards';

const STAFF: Partial<SessionView> = { memberships: [], staffRole: 'reviewer' };

async function answerTo(who: Partial<SessionView> | 'nobody', below: string): Promise<string> {
  const client = { whoIsThere: () => Promise.resolve(who) };
  TestBed.configureTestingModule({ providers: [providePage(), { provide: SessionClient, useValue: client }] });
  const segments = below
    .split('/')
    .filter(Boolean)
    .map((part) => new UrlSegment(part, {}));
  const snapshot = undefined as never;
  const answer = await TestBed.runInInjectionContext(() => forMembers({}, segments, snapshot));
  return typeof answer === 'boolean' ? String(answer) : TestBed.inject(Router).serializeUrl(answer as UrlTree);
}

describe('the door of the workspace', () => {
  it('leads nobody to the sign-in', async () => {
    expect(await answerTo('nobody', '')).toBe('/en/sign-in');
  });

  it('leads staff who belong to no organisation to their desk', async () => {
    expect(await answerTo(STAFF, '')).toBe('/en/desk');
  });

  it('has nothing behind it for them, as the API has not', async () => {
    expect(await answerTo(STAFF, 'published-reports/r1')).toBe('false');
  });

  it('is not there for whoever is neither', async () => {
    expect(await answerTo({ memberships: [], staffRole: null }, '')).toBe('false');
  });
});
