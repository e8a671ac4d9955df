import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Control, Dialog, Field, Notice, ProgressFigure, State } from './index';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Dialog, Field, Notice, ProgressFigure, State],
  template: `
    <ui-field label="E-mail" [hint]="hint" [error]="error"><input uiControl /></ui-field>
    <ui-progress-figure
      [percent]="percent"
      percentText="0%"
      coverage="0 of 4 commitments"
      nothingText="No report yet"
    />
    <ui-notice kind="error" [live]="isLive">Wrong</ui-notice>
    <ui-state
      kind="error"
      heading="Not loaded"
      retryLabel="Again"
      [address]="address"
      (retried)="retries = retries + 1"
    />
    <ui-dialog heading="Sure?" closeLabel="Close" [(isOpen)]="isOpen"
      ><button actions type="button">Yes</button></ui-dialog
    >
  `,
})
class Page {
  hint: string | null = null;
  error: string | null = null;
  percent: number | null = null;
  isLive = false;
  isOpen = false;
  retries = 0;
  address: string | null = null;
}

function render(state: Partial<Page> = {}) {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(Page);
  Object.assign(fixture.componentInstance, state);
  fixture.detectChanges();
  return { page: fixture.componentInstance, element: fixture.nativeElement as HTMLElement, fixture };
}

// jsdom has no dialogs of its own.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

describe('a field', () => {
  it('names its control', () => {
    const { element } = render();
    const control = element.querySelector('input');
    expect(element.querySelector('label')?.getAttribute('for')).toBe(control?.id);
    expect(control?.id).not.toBe('');
    expect(control?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('ties hint and error to its control', () => {
    const { element } = render({ hint: 'The one you signed up with', error: 'Enter it' });
    const control = element.querySelector('input');
    const described = (control?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => element.querySelector(`#${id}`)?.textContent?.trim())).toEqual([
      'The one you signed up with',
      'Enter it',
    ]);
    expect(control?.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('progress', () => {
  it.each([
    [null, 0],
    [0, 0],
    [0.4, 1],
    [40, 1],
  ])('of %p draws %i bars: nothing is nothing', (percent, bars) => {
    expect(render({ percent }).element.querySelectorAll('ui-progress-figure .bar')).toHaveLength(bars);
  });

  it('that nobody reported is not zero', () => {
    const { element } = render({ percent: null });
    const figure = element.querySelector('ui-progress-figure');
    expect(figure?.textContent).toContain('No report yet');
    expect(figure?.textContent).not.toContain('0%');
    expect(figure?.querySelector('.bar')).toBeNull();
  });

  it('of zero is shown as zero, on its coverage', () => {
    const { element } = render({ percent: 0 });
    const figure = element.querySelector('ui-progress-figure');
    expect(figure?.textContent).toContain('0%');
    expect(figure?.textContent).toContain('0 of 4 commitments');
    expect(figure?.classList).not.toContain('unknown');
  });
});

describe('a message', () => {
  it('is announced only when it appeared after an action', () => {
    expect(render().element.querySelector('ui-notice')?.hasAttribute('role')).toBe(false);
    TestBed.resetTestingModule();
    expect(render({ isLive: true }).element.querySelector('ui-notice')?.getAttribute('role')).toBe('alert');
  });
});

describe('an error in place of content', () => {
  it('offers another try', () => {
    const { page, element } = render();
    element.querySelector<HTMLButtonElement>('ui-state button')?.click();
    expect(page.retries).toBe(1);
  });

  it('is tried again by a link to the page where there may be no script, and by its script here where there is', () => {
    const { page, element } = render({ address: '/en/goals?theme=education' });
    const link = element.querySelector('ui-state a');
    expect(link?.getAttribute('href')).toBe('/en/goals?theme=education');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link?.dispatchEvent(click);
    expect([page.retries, click.defaultPrevented]).toEqual([1, true]);
  });
});

describe('a dialog', () => {
  it('opens with the page’s wish and tells the page when the reader closes it', async () => {
    const { page, element, fixture } = render({ isOpen: true });
    await fixture.whenStable();
    const dialog = element.querySelector('dialog');
    expect(dialog?.open).toBe(true);
    element.querySelector<HTMLButtonElement>('.close')?.click();
    await fixture.whenStable();
    expect(page.isOpen).toBe(false);
    expect(dialog?.open).toBe(false);
  });
});
