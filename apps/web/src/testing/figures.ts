import type { ScopeFigureView, SummaryView } from '@opev/contract';

/** A scope in which nobody took anything up; a test states what matters to it. */
export function aScopeFigure(over: Partial<ScopeFigureView> = {}): ScopeFigureView {
  const activities = over.activities ?? 3;
  return {
    byStatus: {
      'no-commitment': activities,
      'not-reported': 0,
      'not-started': 0,
      'in-progress': 0,
      'on-hold': 0,
      discontinued: 0,
      completed: 0,
    },
    activities,
    takenUp: 0,
    reported: 0,
    progressPercent: null,
    progressCoverage: { reported: 0, of: activities },
    commitments: { reported: 0, of: 0 },
    notNamed: { reported: 0, of: 0 },
    claimed: { 'not-started': 0, 'in-progress': 0, 'on-hold': 0, completed: 0, discontinued: 0 },
    verified: { 'no-evidence': 0, 'not-started': 0, limited: 0, substantial: 0, complete: 0 },
    ...over,
  };
}

/** The summary of an empty installation; a test states what matters to it. */
export function aSummary(over: Partial<SummaryView> = {}): SummaryView {
  return {
    asOf: '2026-11-20',
    snapshot: 'now',
    plan: { code: 'opev-2017', title: 'Plan of Action', adoptedOn: '2017-01-29' },
    demonstration: false,
    wording: { official: 0, of: 91 },
    total: aScopeFigure({ activities: 91 }),
    carriedForward: null,
    signatories: { active: 0, notNamed: 0 },
    reportsPublished: 0,
    reportsNotNamed: 0,
    goals: [],
    countries: [],
    commitmentsNotInACountry: 0,
    commitmentsNotInAGoal: 0,
    organizations: [],
    rounds: [],
    ...over,
  };
}
