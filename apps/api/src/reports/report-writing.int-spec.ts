import type { ReportContentView, WorkspaceReportView } from '@opev/contract';
import { anExtension, aPerson } from '../../test/factories';
import { apiClientFor, type Answer } from '../../test/signed-in';
import { onStage, aWrittenDraft, COMPLETE, ifMatchHeader, move, submit } from '../../test/stage';

const EMPTY: ReportContentView = {
  claimedStatus: null,
  progressPercent: null,
  holdReason: null,
  whatWasDone: '',
  outputs: { trainings: null, workshops: null, meetings: null, publications: null, campaigns: null },
  people: { women: null, men: null, otherOrNotStated: null, young: null },
  obstacles: '',
  nextStep: '',
  evidence: [],
  audience: null,
  textLanguage: 'en',
};

describe('writing a report', () => {
  const on = onStage();

  const start = (): Promise<Answer<WorkspaceReportView>> =>
    on.stage.reporter('POST', '/workspace/reports', {
      body: { commitmentId: on.stage.commitmentId, roundId: on.stage.roundId },
    });
  const save = (id: string, version: number, body: object | string): Promise<Answer<WorkspaceReportView>> =>
    on.stage.reporter('PUT', `/workspace/reports/${id}`, { body, headers: ifMatchHeader(version) });

  describe('begins', () => {
    it('once: asked again, it is the same report', async () => {
      const [first, second] = [await start(), await start()];
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(second.body.id).toBe(first.body.id);
    });

    it('in the language of the page it was begun on', async () => {
      const { body } = await on.stage.reporter<WorkspaceReportView>('POST', '/workspace/reports?lang=fr', {
        body: { commitmentId: on.stage.commitmentId, roundId: on.stage.roundId },
      });
      expect(body.content.textLanguage).toBe('fr');
    });

    it('once, even when asked twice at the same time', async () => {
      const answers = await Promise.all([start(), start(), start()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect(await on.db.query(`select move from report_event`)).toEqual([{ move: 'create' }]);
    });

    it('keeps its author when a colleague edits and sends it', async () => {
      const draft = await aWrittenDraft(on.stage);
      const colleague = await aPerson(on.db, { managerOf: on.stage.organization.id });
      const asColleague = apiClientFor(on.test.app, colleague);
      const edited = await asColleague<WorkspaceReportView>('PUT', `/workspace/reports/${draft.id}`, {
        body: { ...COMPLETE, obstacles: 'None.' },
        headers: ifMatchHeader(draft.version),
      });
      expect((await submit(asColleague, edited.body)).status).toBe(200);
      expect(await on.db.query('select author_id from report')).toEqual([{ author_id: on.stage.reporterPerson.id }]);
    });

    it('keeps texts composed and links without the marks of a paste', async () => {
      const { body: draft } = await start();
      const written = {
        ...EMPTY,
        whatWasDone: '\u200fe\u0301tude \u200e',
        evidence: [{ kind: 'link', url: '\u202ahttps://example.org/\u200ba\u202c', label: '\ufeffLabel' }],
      };
      const { body } = await save(draft.id, draft.version, written);
      expect(body.content.whatWasDone).toBe('étude ');
      expect(body.content.evidence).toEqual([{ kind: 'link', url: 'https://example.org/a', label: 'Label' }]);
    });

    it.each([
      ['round-closed', '2017-06-30', 'the round has not opened'],
      ['round-closed', '2018-02-01', 'the round is locked'],
    ])('is refused as %s on %s: %s', async (code, day) => {
      on.test.clock.set(day);
      expect((await start()).problem).toMatchObject({ status: 409, type: `urn:problem:${code}` });
    });

    it('is refused on a commitment that was withdrawn', async () => {
      await on.db.query(`update commitment set withdrawn_on = '2017-10-01'`);
      expect((await start()).problem.type).toBe('urn:problem:commitment-ended');
    });

    it.each([
      ['commitmentId', 'not-an-id', { roundId: '8c1f5c1e-6c1c-4f7f-9d3a-0b8a3a1f1a11', commitmentId: 'x' }],
      ['roundId', 'not-an-id', { commitmentId: '8c1f5c1e-6c1c-4f7f-9d3a-0b8a3a1f1a11' }],
    ])('is refused at the field %s (%s)', async (field, code, body) => {
      const answer = await on.stage.reporter('POST', '/workspace/reports', { body });
      expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer: `/${field}`, code })]);
    });
  });

  describe('saved as it is typed', () => {
    it('accepts holes', async () => {
      const { body } = await start();
      const saved = await save(body.id, 1, EMPTY);
      expect(saved.status).toBe(200);
      expect(saved.body.content).toEqual(EMPTY);
    });

    it('accepts text in any script, and gives it back as it was', async () => {
      const { body } = await start();
      const text = 'ورشة عمل — Família — 日本語 — 👩‍👩‍👧 — " \\ <b> \u202e';
      expect((await save(body.id, 1, { ...EMPTY, whatWasDone: text })).body.content.whatWasDone).toBe(text);
    });

    it.each<[string, string, object]>([
      ['/progressPercent', 'too-large', { progressPercent: 101 }],
      ['/progressPercent', 'too-small', { progressPercent: -1 }],
      ['/progressPercent', 'not-an-integer', { progressPercent: 10.5 }],
      ['/progressPercent', 'not-an-integer', { progressPercent: '10' }],
      ['/claimedStatus', 'unknown-value', { claimedStatus: 'done' }],
      ['/claimedStatus', 'required', { claimedStatus: undefined }],
      ['/audience', 'unknown-value', { audience: 'all' }],
      ['/holdReason', 'unknown-value', { holdReason: 'lazy' }],
      ['/textLanguage', 'unknown-value', { textLanguage: 'de' }],
      ['/whatWasDone', 'broken-text', { whatWasDone: 'a\0b' }],
      ['/nextStep', 'broken-text', { nextStep: 'half \ud83d' }],
      ['/obstacles', 'broken-text', { obstacles: 7 }],
      ['/obstacles', 'too-long', { obstacles: 'x'.repeat(8001) }],
      ['/people/women', 'not-a-count', { people: { ...EMPTY.people, women: -3 } }],
      ['/people/men', 'not-a-count', { people: { ...EMPTY.people, men: 1.5 } }],
      ['/people/young', 'not-a-count', { people: { ...EMPTY.people, young: 10_000_001 } }],
      ['/people/names', 'unknown-field', { people: { ...EMPTY.people, names: 'Amal' } }],
      ['/outputs/trainings', 'not-a-count', { outputs: { ...EMPTY.outputs, trainings: 'many' } }],
      ['/outputs', 'not-an-object', { outputs: [] }],
      ['/outputs', 'required', { outputs: null }],
      ['/evidence', 'not-a-list', { evidence: {} }],
      [
        '/evidence',
        'too-many',
        { evidence: Array.from({ length: 21 }, () => ({ kind: 'cannot-be-shared', note: '' })) },
      ],
      [
        '/evidence/0/url',
        'not-a-link',
        { evidence: [{ kind: 'link', url: 'java\nscript:alert(document.cookie)', label: 'Our report' }] },
      ],
      ['/evidence/0/kind', 'unknown-value', { evidence: [{ kind: 'file' }] }],
      [
        '/evidence/0/url',
        'too-long',
        { evidence: [{ kind: 'link', url: `https://example.org/${'x'.repeat(2000)}`, label: '' }] },
      ],
      ['/verifiedRating', 'unknown-field', { verifiedRating: 'complete' }],
    ])('refuses nonsense at %s (%s)', async (pointer, code, change) => {
      const { body } = await start();
      const answer = await save(body.id, 1, { ...EMPTY, ...change });
      expect(answer.status).toBe(422);
      expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
      expect(await on.db.query('select version from report')).toEqual([{ version: 1 }]);
    });

    it.each([
      ['null in a list', { evidence: [null] }],
      ['a word in a list', { evidence: ['https://example.org'] }],
    ])('refuses %s', async (_case, change) => {
      const { body } = await start();
      expect((await save(body.id, 1, { ...EMPTY, ...change })).status).toBe(422);
    });

    it.each([
      ['broken JSON', '{"claimedStatus":', 400],
      ['a list', '[]', 400],
      ['null', 'null', 400],
      ['ten megabytes', JSON.stringify({ whatWasDone: 'x'.repeat(10_000_000) }), 413],
    ])('refuses %s without breaking', async (_case, body, status) => {
      const { body: draft } = await start();
      expect((await save(draft.id, 1, body)).status).toBe(status);
    });

    it('repeats nothing of what was written in its refusals', async () => {
      const { body } = await start();
      const answer = await save(body.id, 1, { ...EMPTY, whatWasDone: 'secret\0name', claimedStatus: 'secret-status' });
      expect(JSON.stringify(answer.problem)).not.toContain('secret');
    });
  });

  describe('when two people write at once', () => {
    it('asks for the version that was seen (428)', async () => {
      const { body } = await start();
      const answer = await on.stage.reporter('PUT', `/workspace/reports/${body.id}`, { body: EMPTY });
      expect(answer.problem).toMatchObject({ status: 428, type: 'urn:problem:version-required' });
      const any = await on.stage.reporter('PUT', `/workspace/reports/${body.id}`, {
        body: EMPTY,
        headers: { 'if-match': '*' },
      });
      expect(any.status).toBe(428);
    });

    it.each(['"7"', '"0"', 'W/"7"', 'seven', '"99999999999999999999"', ''])(
      'refuses another version, %s (412)',
      async (tag) => {
        const { body } = await start();
        const answer = await on.stage.reporter('PUT', `/workspace/reports/${body.id}`, {
          body: EMPTY,
          headers: { 'if-match': tag },
        });
        expect(answer.problem).toMatchObject({ status: 412, type: 'urn:problem:version-stale' });
      },
    );

    it('lets one of two through and overwrites nothing', async () => {
      const { body } = await start();
      const texts = ['One.', 'Two.', 'Three.', 'Four.'];
      const answers = await Promise.all(texts.map((whatWasDone) => save(body.id, 1, { ...EMPTY, whatWasDone })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
      const winner = answers.find(({ status }) => status === 200);
      const stored = await on.stage.reporter<WorkspaceReportView>('GET', `/workspace/reports/${body.id}`);
      expect(stored.body.content.whatWasDone).toBe(winner?.body.content.whatWasDone);
      expect(stored.body.version).toBe(2);
    });
  });

  describe('sent', () => {
    it('is refused while something is missing, with a pointer for each', async () => {
      const { body } = await start();
      const saved = await save(body.id, 1, { ...EMPTY, claimedStatus: 'completed', progressPercent: 40 });
      const answer = await submit(on.stage.reporter, saved.body);
      expect(answer.problem).toMatchObject({ status: 422, type: 'urn:problem:report-incomplete' });
      expect(answer.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
        expect.arrayContaining([
          '/progressPercent progress-contradicts-status',
          '/whatWasDone what-was-done-required',
          '/audience audience-required',
        ]),
      );
      expect(await on.db.query('select state from report')).toEqual([{ state: 'draft' }]);
    });

    it('cannot be changed any more', async () => {
      const { body } = await submit(on.stage.reporter, await aWrittenDraft(on.stage));
      expect((await save(body.id, body.version, COMPLETE)).problem.type).toBe('urn:problem:move-not-allowed');
      expect((await submit(on.stage.reporter, body)).problem.type).toBe('urn:problem:move-not-allowed');
    });

    it.each([
      ['on the last day, as night falls in Tunis', '2018-01-31T22:59:59Z', null],
      ['one second into the next day in Tunis', '2018-01-31T23:00:00Z', 'urn:problem:round-closed'],
    ])('%s', async (_case, instant, problem) => {
      const draft = await aWrittenDraft(on.stage);
      on.test.clock.set(instant);
      const answer = await submit(on.stage.reporter, draft);
      expect(problem ? answer.problem.type : answer.status).toBe(problem ?? 200);
    });

    it('late within an extension is taken, for the organization that has it', async () => {
      const draft = await aWrittenDraft(on.stage);
      await anExtension(on.db, {
        roundId: on.stage.roundId,
        organizationId: on.stage.organization.id,
        dueOn: '2018-03-01',
      });
      on.test.clock.set('2018-03-01T22:30:00Z');
      expect((await submit(on.stage.reporter, draft)).status).toBe(200);
    });

    it('on a commitment withdrawn meanwhile is refused', async () => {
      const draft = await aWrittenDraft(on.stage);
      await on.db.query(`update commitment set withdrawn_on = '2017-10-01'`);
      expect((await submit(on.stage.reporter, draft)).problem.type).toBe('urn:problem:commitment-ended');
    });

    it('again after a return is taken even when the round is locked by then', async () => {
      const sent = await submit(on.stage.reporter, await aWrittenDraft(on.stage));
      const back = await move<WorkspaceReportView>(on.stage.reviewer, `/desk/reports/${sent.body.id}/return`, {
        version: sent.body.version,
        body: { reasons: ['unclear'], comment: 'What exactly?' },
      });
      on.test.clock.set('2018-06-01');
      expect((await submit(on.stage.reporter, back.body)).status).toBe(200);
    });
  });
});
