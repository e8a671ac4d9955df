import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { LANGUAGES, REPORT_TEXT_FIELDS } from '@opev/domain';
import { firstValueFrom } from 'rxjs';
import { aContent, aWorkspaceReport } from '../../../testing/a-report';
import { providePage } from '../../../testing/provide-page';
import { ReaderTexts } from '../../language/reader-texts';
import { FIELD_POINTERS, labelKeyOf } from '../../reports/content-pointers';
import { ReportEditor } from './report-editor';

describe('the form of a report', () => {
  it('has a place for every field there is', () => {
    TestBed.configureTestingModule({ providers: providePage() });
    const fixture = TestBed.createComponent(ReportEditor);
    fixture.componentRef.setInput(
      'report',
      aWorkspaceReport({ content: aContent({ claimedStatus: 'on-hold', holdReason: 'funding' }) }),
    );
    // Its requests stay pending: the form is shown without them.
    fixture.detectChanges();
    fixture.detectChanges();
    const places = [...(fixture.nativeElement as HTMLElement).querySelectorAll('[data-pointer]')];
    const pointers = places.map((place) => place.getAttribute('data-pointer'));
    expect(pointers.filter((pointer) => FIELD_POINTERS.includes(pointer ?? '')).sort()).toEqual(
      [...FIELD_POINTERS].sort(),
    );
  });

  it.each(LANGUAGES)('names every field and says what belongs into it, in %s', async (language) => {
    TestBed.configureTestingModule({ providers: providePage(language) });
    await firstValueFrom(TestBed.inject(TranslocoService).load(language));
    const texts = TestBed.inject(ReaderTexts);
    const keys = [
      ...FIELD_POINTERS.map(labelKeyOf),
      ...REPORT_TEXT_FIELDS.flatMap((name) => [`workspace.write.hint.${name}`, `public.report.passage.${name}`]),
    ];
    // A text that is missing throws.
    expect(keys.map((key) => texts.text(key)).filter((text) => text.trim() === '')).toEqual([]);
  });
});
