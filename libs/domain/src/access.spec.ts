import { ACTIONS, everBelongedTo, isRefusedAsOwn, may, type Action, type Actor } from './access';
import type { OrganizationRole, StaffRole } from './vocabulary';

const OURS = 'ours';
const THEIRS = 'theirs';

function aMember(role: OrganizationRole, until: string | null = null): Actor {
  return { personId: 'person', staffRole: null, memberships: [{ organizationId: OURS, role, until }] };
}

function aStaffMember(staffRole: StaffRole, memberships: Actor['memberships'] = []): Actor {
  return { personId: 'person', staffRole, memberships };
}

const ROLES: readonly [string, Actor | null][] = [
  ['visitor', null],
  ['reporter', aMember('reporter')],
  ['manager', aMember('manager')],
  ['reviewer', aStaffMember('reviewer')],
  ['coordinator', aStaffMember('coordinator')],
];

/** Roles that may do something: `role` in their own organization, `role*` also in others. */
function whoMay(action: Action): string {
  return ROLES.flatMap(([role, actor]) => {
    const onOurs = may(actor, action, { organizationId: OURS });
    const onTheirs = may(actor, action, { organizationId: THEIRS });
    if (!onOurs) return onTheirs ? [`${role} only on others`] : [];
    return onTheirs ? [`${role}*`] : [role];
  }).join(' ');
}

const OWN = 'reporter manager';
const STAFF = 'reviewer* coordinator*';

describe('the table of roles (* = of any organization, otherwise the own one)', () => {
  const rows: Record<Action, string> = {
    'public.read': 'visitor* reporter* manager* reviewer* coordinator*',
    'workspace.enter': 'reporter* manager*',
    'desk.enter': STAFF,
    'report.write': OWN,
    'report.submit': OWN,
    'report.correct': OWN,
    'report.recall': OWN,
    'report.discard': OWN,
    'report.read-draft': OWN,
    'report.read': `${OWN} ${STAFF}`,
    'report.review': STAFF,
    'report.return': STAFF,
    'report.approve': STAFF,
    'report.publish': STAFF,
    'report.withdraw': `${OWN} ${STAFF}`,
    'commitment.read': `${OWN} ${STAFF}`,
    'commitment.write': 'manager coordinator*',
    'people.read': `${OWN} ${STAFF}`,
    'people.write': 'manager coordinator*',
    'protection.read': `${OWN} ${STAFF}`,
    'protection.write': 'manager coordinator*',
    'plan.read-settings': STAFF,
    'plan.write': 'coordinator*',
    'round.read-settings': STAFF,
    'round.write': 'coordinator*',
    'signatory.read-settings': STAFF,
    'signatory.write': 'coordinator*',
    'staff.read': STAFF,
    'staff.write': 'coordinator*',
    'settings.read': STAFF,
    'settings.write': 'coordinator*',
    'report.read-history': `${OWN} ${STAFF}`,
    'organization.read-audit': `manager ${STAFF}`,
    'audit.read': STAFF,
  };

  it.each(Object.entries(rows))('%s: %s', (action, expected) => {
    expect(whoMay(action as Action)).toBe(expected);
  });

  it('says something about every action', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(ACTIONS).sort());
  });
});

describe('nobody judges their own', () => {
  const judging: Action[] = ['report.review', 'report.return', 'report.approve', 'report.publish'];

  it.each(judging.flatMap((action) => (['reviewer', 'coordinator'] as const).map((role) => [action, role] as const)))(
    '%s: a %s who belongs or belonged to the organization may not, but may elsewhere',
    (action, role) => {
      for (const until of [null, '2019-12-31']) {
        const involved = aStaffMember(role, [{ organizationId: OURS, role: 'manager', until }]);
        expect(may(involved, action, { organizationId: OURS })).toBe(false);
        expect(may(involved, action, { organizationId: THEIRS })).toBe(true);
      }
    },
  );

  it('staff may not judge what belongs to no organization they can be compared with', () => {
    expect(may(aStaffMember('coordinator'), 'report.approve')).toBe(false);
  });

  it('staff are told that it is their own; everyone else is told nothing', () => {
    const involved = aStaffMember('reviewer', [{ organizationId: OURS, role: 'reporter', until: '2019-12-31' }]);
    expect(isRefusedAsOwn(involved, 'report.approve', { organizationId: OURS })).toBe(true);
    expect(isRefusedAsOwn(involved, 'report.approve', { organizationId: THEIRS })).toBe(false);
    expect(isRefusedAsOwn(involved, 'report.write', { organizationId: OURS })).toBe(false);
    expect(isRefusedAsOwn(aMember('manager'), 'report.approve', { organizationId: OURS })).toBe(false);
    expect(isRefusedAsOwn(null, 'report.approve', { organizationId: OURS })).toBe(false);
  });
});

describe('belonging', () => {
  it.each<[string, { actor: Actor | null; action: Action }, boolean]>([
    [
      'who left an organization may not write for it any more',
      { actor: aMember('manager', '2025-01-31'), action: 'report.write' },
      false,
    ],
    [
      'who left an organization has no workspace any more',
      { actor: aMember('manager', '2025-01-31'), action: 'workspace.enter' },
      false,
    ],
    ['who left still belonged to it', { actor: aMember('reporter', '2025-01-31'), action: 'public.read' }, true],
    [
      'staff who belong to an organization may withdraw its report as its member',
      {
        actor: aStaffMember('reviewer', [{ organizationId: OURS, role: 'reporter', until: null }]),
        action: 'report.withdraw',
      },
      true,
    ],
    [
      'staff who once belonged to an organization may not withdraw its report',
      {
        actor: aStaffMember('reviewer', [{ organizationId: OURS, role: 'reporter', until: '2025-01-31' }]),
        action: 'report.withdraw',
      },
      false,
    ],
    [
      'a person with no role at all is a visitor',
      { actor: { personId: 'person', staffRole: null, memberships: [] }, action: 'report.read' },
      false,
    ],
  ])('%s', (_case, { actor, action }, expected) => {
    expect(may(actor, action, { organizationId: OURS })).toBe(expected);
  });

  it('a role counts only in the organization it was given in', () => {
    const inTwo: Actor = {
      personId: 'person',
      staffRole: null,
      memberships: [
        { organizationId: OURS, role: 'manager', until: null },
        { organizationId: THEIRS, role: 'reporter', until: null },
      ],
    };
    expect(may(inTwo, 'people.write', { organizationId: OURS })).toBe(true);
    expect(may(inTwo, 'people.write', { organizationId: THEIRS })).toBe(false);
  });

  it('is remembered for ever', () => {
    expect(everBelongedTo(aMember('reporter', '1999-01-01'), OURS)).toBe(true);
  });
});

it('a coordinator may do whatever a reviewer may', () => {
  const lost = (Object.keys(ACTIONS) as Action[]).filter(
    (action) =>
      may(aStaffMember('reviewer'), action, { organizationId: THEIRS }) &&
      !may(aStaffMember('coordinator'), action, { organizationId: THEIRS }),
  );
  expect(lost).toEqual([]);
});
