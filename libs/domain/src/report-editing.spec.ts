import type { Actor } from './access';
import { decideEdit, type EditRequest } from './report-editing';

const reporter: Actor = {
  personId: 'r',
  staffRole: null,
  memberships: [{ organizationId: 'ours', role: 'reporter', until: null }],
};
const colleague: Actor = {
  personId: 'm',
  staffRole: null,
  memberships: [{ organizationId: 'ours', role: 'manager', until: null }],
};
const stranger: Actor = {
  personId: 's',
  staffRole: null,
  memberships: [{ organizationId: 'theirs', role: 'manager', until: null }],
};
const reviewer: Actor = { personId: 'v', staffRole: 'reviewer', memberships: [] };
const edit: EditRequest = {
  editor: reporter,
  organizationId: 'ours',
  state: 'draft',
  seenVersion: 3,
  currentVersion: 3,
};

describe('changing what a report says', () => {
  it.each<[string, Partial<EditRequest>, string]>([
    ['the author edits a draft', {}, 'ok'],
    ['a colleague edits it too', { editor: colleague }, 'ok'],
    ['a returned report is mended', { state: 'returned' }, 'ok'],
    ['two people edit: who saw an older version overwrites nothing', { seenVersion: 2 }, 'version-stale'],
    ['a version that never was is no newer one', { seenVersion: 4 }, 'version-stale'],
    ['who does not say what they saw is asked to', { seenVersion: null }, 'version-missing'],
    ['a submitted report is not edited any more', { state: 'submitted' }, 'not-editable'],
    ['a published report is corrected by a new one, not edited', { state: 'published' }, 'not-editable'],
    ['the observatory does not edit', { editor: reviewer }, 'not-found'],
    ['a stranger learns nothing', { editor: stranger }, 'not-found'],
    ['a stranger is not told that the version is old', { editor: stranger, seenVersion: null }, 'not-found'],
    ['a visitor learns nothing', { editor: null }, 'not-found'],
  ])('%s', (_case, changes, expected) => {
    const decision = decideEdit({ ...edit, ...changes });
    expect(decision.ok ? 'ok' : decision.code).toBe(expected);
  });
});
