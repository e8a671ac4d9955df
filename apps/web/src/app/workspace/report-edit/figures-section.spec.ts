import { TestBed } from '@angular/core/testing';
import { NOT_COLLECTED } from '@opev/domain';
import { aContent, aWorkspaceReport } from '../../../testing/a-report';
import { providePage } from '../../../testing/provide-page';
import { FiguresSection } from './figures-section';
import { ReportDraft } from './report-draft';

it('leaves what was typed where it is when the rest is marked as not collected', async () => {
  TestBed.configureTestingModule({ providers: [...providePage(), ReportDraft] });
  const draft = TestBed.inject(ReportDraft);
  const nothing = { women: null, men: null, otherOrNotStated: null, young: null };
  draft.open(aWorkspaceReport({ content: aContent({ people: nothing }) }));
  const fixture = TestBed.createComponent(FiguresSection);
  await fixture.whenStable();
  const [, people] = (fixture.nativeElement as HTMLElement).querySelectorAll('fieldset');
  const women = people?.querySelector('input');
  if (!women) throw new Error('There is no box for women.');
  women.value = '12,5';
  women.dispatchEvent(new Event('input'));
  await fixture.whenStable();

  (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('button')?.click();
  await fixture.whenStable();

  expect(women.value).toBe('12,5');
  const rest = { men: NOT_COLLECTED, otherOrNotStated: NOT_COLLECTED, young: NOT_COLLECTED };
  expect(draft.content().people).toEqual({ women: null, ...rest });
});
