import { costOfRead } from './cost-of-read';

const AT_HAND = '2025-06-01';

describe('what a read costs', () => {
  it.each([
    ['nothing, the summary of now: it is ready', '/api/v1/summary?lang=fr', 0],
    ['one, a list', '/api/v1/goals?country=TN&limit=100', 1],
    ['one, a search', '/api/v1/search?q=youth', 1],
    ['two, a page that must be made', '/en/goals?country=TN', 2],
    ['two, the drawing of a chart', '/en/charts/status-by-goal.png', 2],
    ['eleven, a past day nobody asked for lately', '/api/v1/summary?asOf=2025-06-02', 11],
    ['one, a past day that is at hand', `/api/v1/goals?asOf=${AT_HAND}`, 1],
    ['eleven, what changed since a day', '/api/v1/changes?since=2025-06-02', 11],
    ['twelve, a page of a past day', '/ar/goals/3?asOf=2025-06-02', 12],
    ['eleven, a snapshot that is not at hand', '/api/v1/summary?snapshot=2025-06-02-0123456789abcdef', 11],
    ['one, reports of a past day: no figures are made for them', '/api/v1/reports?asOf=2025-06-02', 1],
    ['eleven, reports of a snapshot that is not at hand', '/api/v1/reports?snapshot=2025-06-02-0123456789abcdef', 11],
    ['two, their page', '/en/reports?asOf=2025-06-02', 2],
  ])('is %s', (_, url, cost) => {
    expect(costOfRead(url, ({ asOf }) => asOf === AT_HAND)).toBe(cost);
  });
});
