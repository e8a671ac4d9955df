import { LANGUAGES } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { extraDatabaseUrl } from '../../test/database';
import { createDataSource } from '../platform/database/data-source';
import { exportPlan } from './plan-export';
import { PlanImportService } from './plan-import.service';

interface Activity {
  readonly number: number;
  readonly goal: number;
  readonly paragraph: number | null;
  readonly title: Record<(typeof LANGUAGES)[number], string>;
  readonly wording: string;
}

const HEADER = 'number,paragraph,goal,title_en,title_fr,title_ar,title_es,title_ca,wording';

let dataSource: DataSource;
let service: PlanImportService;

beforeEach(async () => {
  dataSource = await createDataSource(await extraDatabaseUrl('plan_import')).initialize();
  service = new PlanImportService(dataSource);
});
afterEach(() => dataSource.destroy());

function readPlan(): Promise<Activity[]> {
  return dataSource.query<Activity[]>(
    `select activity.number, goal.number as goal, paragraph, activity.title, wording
     from activity join goal on goal.id = activity.goal_id order by activity.number`,
  );
}

function fileOf(activities: readonly Activity[]): Buffer {
  const rows = activities.map(({ number, paragraph, goal, title, wording }) =>
    [number, paragraph ?? '', goal, ...LANGUAGES.map((language) => title[language]), wording]
      .map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
      .join(','),
  );
  return Buffer.from([HEADER, ...rows].join('\r\n'));
}

function audit(): Promise<unknown[]> {
  return dataSource.query('select action, subject_type, actor_id, detail from audit_entry order by id');
}

describe('importing the wording of the Plan', () => {
  it('changes nothing with the Plan as it is', async () => {
    expect(await service.apply(fileOf(await readPlan()), null)).toEqual({
      activities: [],
      problems: [],
      isApplied: true,
    });
    expect(await audit()).toEqual([]);
  });

  it('writes new wording, an audit row for each activity, and nothing the second time', async () => {
    const official = (await readPlan()).map((activity) => ({
      ...activity,
      paragraph: activity.number + 46,
      title: { ...activity.title, ar: `نص ${String(activity.number)}` },
      wording: 'official',
    }));
    expect(await service.apply(fileOf(official), null)).toMatchObject({ isApplied: true, problems: [] });
    expect(await readPlan()).toEqual(official);
    const written = await audit();
    expect(written).toHaveLength(91);
    expect(written[0]).toEqual({
      action: 'plan.wording-imported',
      subject_type: 'activity',
      actor_id: null,
      detail: { number: 1, fields: ['paragraph', 'title.ar', 'wording'], wording: 'official' },
    });
    expect(await service.apply(fileOf(official), null)).toEqual({ activities: [], problems: [], isApplied: true });
    expect(await audit()).toHaveLength(91);
  });

  it.each([',', ';'] as const)(
    'takes back what was exported, with %j, and finds nothing changed',
    async (separator) => {
      const strange = {
        en: '=1+1; "quoted", said',
        fr: "'=guarded already : « l’égalité »",
        ar: '- دعم\u200f (OPEV)، "اقتباس"',
        es: '@ciudad; ¿qué?',
        ca: '+Col·laboració',
      };
      await dataSource.query('update activity set title = $1 where number = 7', [JSON.stringify(strange)]);
      const { text, activities } = await exportPlan(dataSource.manager, separator);
      expect(activities).toBe(91);
      expect(await service.apply(Buffer.from(text), null)).toEqual({ activities: [], problems: [], isApplied: true });
      expect((await readPlan()).find(({ number }) => number === 7)?.title).toEqual(strange);
    },
  );

  it('lets activities exchange their paragraphs', async () => {
    const [first, second] = (await readPlan()).filter(({ paragraph }) => paragraph !== null);
    const swapped = [
      { ...first!, paragraph: second!.paragraph },
      { ...second!, paragraph: first!.paragraph },
    ];
    expect(await service.apply(fileOf(swapped), null)).toMatchObject({ isApplied: true });
    const plan = await readPlan();
    expect(plan.filter(({ number }) => number === first!.number || number === second!.number)).toEqual(swapped);
  });

  it('only tells what it would do on a dry run', async () => {
    const before = await readPlan();
    const [first] = before;
    const report = await service.preview(fileOf([{ ...first!, wording: 'official' }]));
    expect(report).toMatchObject({
      activities: [{ number: 1, changes: [{ field: 'wording', from: 'working', to: 'official' }] }],
      problems: [],
      isApplied: false,
    });
    expect(await readPlan()).toEqual(before);
  });

  it('writes nothing at all when one row is wrong, and still tells what the others would change', async () => {
    const before = await readPlan();
    const changed = before.map((activity) => ({
      ...activity,
      wording: 'official',
      goal: activity.number === 50 ? 6 : activity.goal,
    }));
    const report = await service.apply(fileOf(changed), null);
    expect(report.isApplied).toBe(false);
    expect(report.problems).toEqual([{ line: 51, code: 'goal-wrong', values: { number: 50, right: 5, goal: 6 } }]);
    expect(report.activities.length).toBeGreaterThan(80);
    expect(await readPlan()).toEqual(before);
    expect(await audit()).toEqual([]);
  });

  it('does not cross with another import at the same time', async () => {
    const [first] = await readPlan();
    const file = fileOf([{ ...first!, wording: 'official' }]);
    const reports = await Promise.all([service.apply(file, null), service.apply(file, null)]);
    expect(reports.map(({ activities }) => activities.length).sort()).toEqual([0, 1]);
    expect(await audit()).toHaveLength(1);
  });
});
