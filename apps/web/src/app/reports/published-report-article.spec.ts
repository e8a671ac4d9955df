import { TestBed } from '@angular/core/testing';
import type { ReportView } from '@opev/contract';
import { aContent } from '../../testing/a-report';
import { providePage } from '../../testing/provide-page';
import { PublishedReportArticle } from './published-report-article';

const content = aContent({ whatWasDone: 'Workshops in Sfax.' });

const REPORT: ReportView = {
  id: 'r1',
  goal: 2,
  goalTitle: 'Education',
  activity: 20,
  activityTitle: 'Set up councils',
  organization: { slug: 'paper-lantern', name: 'Paper Lantern' },
  country: 'TN',
  countryName: 'Tunisia',
  round: { code: '2026-1', label: '2026/1' },
  claimedStatus: 'in-progress',
  progressPercent: 40,
  verifiedRating: 'limited',
  publishedOn: '2026-09-01',
  isCurrent: true,
  audience: 'signatories',
  content: null,
  verification: null,
  previousId: 'r0',
  nextId: null,
};

function shown(reader: 'public' | 'signatory', part: Partial<ReportView>): HTMLElement {
  TestBed.configureTestingModule({ providers: providePage() });
  const fixture = TestBed.createComponent(PublishedReportArticle);
  fixture.componentRef.setInput('report', { ...REPORT, ...part });
  fixture.componentRef.setInput('reader', reader);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const linksOf = (element: HTMLElement): (string | null)[] =>
  [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('the text of a published report', () => {
  it('for signatories is a sign-in away from the public page', () => {
    expect(linksOf(shown('public', {}))).toContain('/en/workspace/published-reports/r1');
  });

  it('for the observatory only is nowhere to be read: there is no way to it', () => {
    for (const reader of ['public', 'signatory'] as const) {
      const links = linksOf(shown(reader, { audience: 'observatory' }));
      expect(links).not.toContain('/en/workspace/published-reports/r1');
      TestBed.resetTestingModule();
    }
  });

  it('for signatories says to them that it is for them alone, and leads to others of its kind', () => {
    const element = shown('signatory', { content });
    expect(element.textContent).toContain('Workshops in Sfax.');
    expect(element.textContent).toContain('only to the signatories of the Plan');
    expect(linksOf(element)).toContain('/en/workspace/published-reports/r0');
  });

  it('tells people of an organisation that does not count as a signatory why they do not see it', () => {
    expect(shown('signatory', {}).textContent).toContain('not a signatory of the Plan at present');
  });

  it('for everyone is read without a word about readers', () => {
    const element = shown('public', { audience: 'everyone', content });
    expect(element.textContent).toContain('Workshops in Sfax.');
    expect(element.querySelector('ui-notice')).toBeNull();
    expect(linksOf(element)).toContain('/en/reports/r0');
  });
});
