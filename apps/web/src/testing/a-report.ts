import type { ReportContentView, WorkspaceReportView } from '@opev/contract';

/** A content that could be sent as it is; a test states what matters to it. */
export function aContent(part: Partial<ReportContentView> = {}): ReportContentView {
  return {
    claimedStatus: 'in-progress',
    progressPercent: 40,
    holdReason: null,
    whatWasDone: 'Three workshops.',
    outputs: { trainings: 1, workshops: 3, meetings: 0, publications: 'not-collected', campaigns: 0 },
    people: { women: 20, men: 10, otherOrNotStated: 0, young: 12 },
    obstacles: '',
    nextStep: '',
    evidence: [],
    audience: 'observatory',
    textLanguage: 'en',
    ...part,
  };
}

/** A draft nobody has written in yet. */
export function anEmptyContent(part: Partial<ReportContentView> = {}): ReportContentView {
  return aContent({
    claimedStatus: null,
    progressPercent: null,
    whatWasDone: '',
    outputs: { trainings: null, workshops: null, meetings: null, publications: null, campaigns: null },
    people: { women: null, men: null, otherOrNotStated: null, young: null },
    audience: null,
    ...part,
  });
}

/** An own draft, as the API answers it. */
export function aWorkspaceReport(part: Partial<WorkspaceReportView> = {}): WorkspaceReportView {
  return {
    id: 'r1',
    state: 'draft',
    commitmentId: 'c1',
    activity: {
      number: 20,
      title: 'Set up councils',
      paragraph: null,
      wording: 'working',
      goal: 2,
      goalTitle: 'Education',
    },
    organization: { id: 'o1', name: 'Paper Lantern' },
    country: 'TN',
    countryName: 'Tunisia',
    place: null,
    roundLabel: '2026/2',
    editedAt: '2026-11-20T10:00:00.000Z',
    submittedAt: null,
    version: 1,
    round: {
      id: 'd1',
      code: '2026-2',
      label: '2026/2',
      opensOn: '2026-09-01',
      dueOn: '2026-12-31',
      locksOn: '2027-01-31',
    },
    content: aContent(),
    isEditable: true,
    isWithdrawable: false,
    isRecallable: false,
    isAskable: false,
    isAskedBack: false,
    isDiscardable: true,
    discardedUntil: null,
    isCorrectable: false,
    correctionId: null,
    editedBy: { name: 'Amal', isReader: true },
    correctsId: null,
    returned: null,
    history: [],
    keptVersions: [],
    previous: null,
    isProtected: false,
    ...part,
  };
}
