import type { ReportSummaryView } from '@opev/contract';
import { atomFeed } from './atom-feed';
import type { FeedTexts } from './feed-texts';

const REPORT: ReportSummaryView = {
  id: '00000000-0000-4000-8000-000000000001',
  goal: 2,
  activity: 12,
  activityTitle: 'Train {{rating}} & listen',
  organization: { slug: 'olive', name: 'Olive {{round}}' },
  country: 'TN',
  countryName: 'Tunisia',
  round: { code: '2017-2', label: 'Autumn' },
  claimedStatus: 'completed',
  progressPercent: 100,
  verifiedRating: 'limited',
  publishedOn: '2018-02-03',
  isCurrent: true,
};
const TEXTS = {
  shell: { name: 'OPEV', demonstration: { title: 'Demonstration data.', text: 'Fictional.' } },
  public: {
    feed: { summary: '{{round}}: {{status}}, {{percent}} %. {{rating}}.' },
  },
  terms: { claimedStatus: { completed: 'Completed' }, verifiedRating: { limited: 'Limited' } },
} as unknown as FeedTexts;

const feed = (isDemonstration: boolean): string =>
  atomFeed({
    publicOrigin: 'https://opev.example',
    language: 'en',
    page: '/goals/2',
    title: 'New',
    reports: [REPORT],
    since: '2017-01-29',
    isDemonstration,
    texts: TEXTS,
  });

describe('a feed', () => {
  it('says what is claimed beside what is verified, and who says it, however their name is written', () => {
    expect(feed(false)).toContain('<summary>Autumn: Completed, 100 %. Limited.</summary>');
    expect(feed(false)).toContain('<title>Train {{rating}} &amp; listen — \u2068Olive {{round}}\u2069</title>');
    expect(feed(false)).toContain('<author><name>Olive {{round}}</name></author>');
  });

  it('says of itself and of each entry that it is a demonstration, where it is one', () => {
    expect(feed(true)).toContain('<subtitle>Demonstration data. Fictional.</subtitle>');
    expect(feed(true)).toContain('<summary>Demonstration data. Autumn: Completed');
    expect(feed(false)).not.toContain('Demonstration');
  });
});
