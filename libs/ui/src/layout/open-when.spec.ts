import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { OpenWhen } from './open-when';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OpenWhen],
  template: `<details [uiOpenWhen]="isReason()"><summary>More</summary></details>`,
})
class Page {
  readonly isReason = signal(false);
}

function render() {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(Page);
  const details = (fixture.nativeElement as HTMLElement).querySelector('details') as HTMLDetailsElement;
  return { fixture, details, isReason: fixture.componentInstance.isReason };
}

describe('what is folded away', () => {
  it('stays open for the reader who was faster than the script', async () => {
    const { fixture, details } = render();
    details.open = true;
    await fixture.whenStable();
    expect(details.open).toBe(true);
  });

  it('opens for a reason, and closes with it', async () => {
    const { fixture, details, isReason } = render();
    for (const is of [true, false]) {
      isReason.set(is);
      await fixture.whenStable();
      expect(details.open).toBe(is);
    }
  });
});
