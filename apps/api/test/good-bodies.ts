import { COMPLETE } from './stage';

/** Complete bodies by route, each field of which is broken in turn. */
export const GOOD_BODIES: Readonly<Record<string, object>> = {
  'POST /session': { email: 'nobody@example.org', password: 'not this one' },
  'PUT /session/password': { currentPassword: 'not this one', newPassword: 'short' },
  'PUT /saved-views': { list: 'desk-reports', name: 'Waiting in Tunisia', query: 'country=TN' },
  'POST /workspace/reports': {
    commitmentId: '00000000-0000-4000-8000-000000000000',
    roundId: '00000000-0000-4000-8000-000000000000',
  },
  'PUT /workspace/reports/:id': COMPLETE,
  'POST /workspace/reports/:id/kept-versions': COMPLETE,
  'POST /workspace/reports/:id/ask-back': { comment: 'A number is wrong.' },
  'POST /workspace/reports/:id/withdrawal': { reason: 'error', comment: '' },
  'PUT /desk/reports/:id/draft': {
    verifiedRating: 'limited',
    method: 'visit',
    verifiedOn: '2017-10-01',
    comment: '',
    returnReasons: ['unclear'],
    returnComment: 'Which town?',
  },
  'POST /desk/reports/:id/return': { reasons: ['unclear'], comment: 'Which town?' },
  'POST /desk/reports/:id/approval': {
    verifiedRating: 'limited',
    method: 'visit',
    verifiedOn: '2017-10-01',
    comment: '',
  },
  'POST /desk/reports/:id/withdrawal': { reason: 'error', comment: '' },
};
