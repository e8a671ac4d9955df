import type { DeskReportView } from '@opev/contract';
import {
  anApprovedReport,
  aPublishedReport,
  APPROVAL,
  aSubmittedReport,
  aWrittenDraft,
  move,
  onStage,
  submit,
} from '../../test/stage';

describe('a move on a report', () => {
  const on = onStage();

  describe('is one transaction: when the trail cannot be written, nothing changed', () => {
    beforeEach(async () => {
      await on.db.query(
        `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'the trail is full'; end $$`,
      );
      await on.db.query(
        'create trigger tr_refuse before insert on audit_entry for each row when (false) execute function refuse()',
      );
    });
    afterEach(() => on.db.query('drop function refuse cascade'));

    const breakTheTrail = () =>
      on.db.query(
        `drop trigger tr_refuse on audit_entry; create trigger tr_refuse before insert on audit_entry for each row execute function refuse()`,
      );
    const everything = () =>
      on.db.query(`select (select jsonb_agg(r) from report r) reports, (select jsonb_agg(e) from report_event e) events,
        (select jsonb_agg(v) from review v) reviews, (select jsonb_agg(s) from standing s) standings,
        (select count(*) from idempotency_key) keys, (select count(*) from audit_entry) trail`);

    it.each<[string, () => Promise<() => Promise<{ status: number }>>]>([
      [
        'beginning',
        async () => () =>
          on.stage.reporter('POST', '/workspace/reports', {
            body: { commitmentId: on.stage.commitmentId, roundId: on.stage.roundId },
          }),
      ],
      [
        'submitting',
        async () => {
          const draft = await aWrittenDraft(on.stage);
          return () => submit(on.stage.reporter, draft);
        },
      ],
      [
        'returning',
        async () => {
          const { id, version } = await aSubmittedReport(on.stage);
          return () =>
            move(on.stage.reviewer, `/desk/reports/${id}/return`, {
              version,
              body: { reasons: ['other'], comment: 'Why?' },
            });
        },
      ],
      [
        'approving',
        async () => {
          const { id, version } = await aSubmittedReport(on.stage);
          return () => move(on.stage.reviewer, `/desk/reports/${id}/approval`, { version, body: APPROVAL });
        },
      ],
      [
        'publishing a correction',
        async () => {
          await aPublishedReport(on.stage);
          const { id, version } = await aSubmittedReport(on.stage);
          const approved = await move<DeskReportView>(on.stage.reviewer, `/desk/reports/${id}/approval`, {
            version,
            body: APPROVAL,
          });
          return () => move(on.stage.reviewer, `/desk/reports/${id}/publication`, { version: approved.body.version });
        },
      ],
      [
        'withdrawing',
        async () => {
          const { id, version } = await aPublishedReport(on.stage);
          return () =>
            move(on.stage.reviewer, `/desk/reports/${id}/withdrawal`, {
              version,
              body: { reason: 'error', comment: '' },
            });
        },
      ],
    ])('%s', async (_move, prepare) => {
      const attempt = await prepare();
      const before = await everything();
      await breakTheTrail();
      expect((await attempt()).status).toBe(500);
      expect(await everything()).toEqual(before);
    });
  });

  it('leaves no trail of a publication whose standing cannot be written', async () => {
    const { id, version } = await anApprovedReport(on.stage);
    const trail = () => on.db.query('select action from audit_entry order by id');
    const before = await trail();
    await on.db.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no standing'; end $$;
       create trigger tr_refuse before insert on standing for each row execute function refuse()`,
    );
    const answer = await move(on.stage.reviewer, `/desk/reports/${id}/publication`, { version });
    await on.db.query('drop function refuse cascade');
    expect(answer.status).toBe(500);
    expect(await trail()).toEqual(before);
    expect(await on.db.query('select state, version from report')).toEqual([{ state: 'approved', version }]);
  });
});
