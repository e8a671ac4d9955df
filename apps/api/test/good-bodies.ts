import { COMPLETE } from './stage';

/** Complete bodies by route, each field of which is broken in turn. */
export const GOOD_BODIES: Readonly<Record<string, object>> = {
  'POST /session': { email: 'nobody@example.org', password: 'not this one' },
  'PUT /session/password': { currentPassword: 'not this one', newPassword: 'short' },
  'PUT /workspace/reports/:id': COMPLETE,
  'POST /workspace/reports/:id/withdrawal': { reason: 'error', comment: '' },
  'POST /desk/reports/:id/return': { reasons: ['unclear'], comment: 'Which town?' },
  'POST /desk/reports/:id/approval': {
    verifiedRating: 'limited',
    method: 'visit',
    verifiedOn: '2017-10-01',
    comment: '',
  },
  'POST /desk/reports/:id/withdrawal': { reason: 'error', comment: '' },
};
