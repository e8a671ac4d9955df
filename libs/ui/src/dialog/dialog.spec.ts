import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Dialog } from './dialog';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog],
  template: `
    <ui-dialog heading="Leave?" closeLabel="Close" [(isOpen)]="isLeaving">Leave</ui-dialog>
    <ui-dialog heading="Sign in" closeLabel="Close" [(isOpen)]="isSigningIn">Sign in</ui-dialog>
  `,
})
class Page {
  readonly isLeaving = signal(false);
  readonly isSigningIn = signal(false);
}

// jsdom has no dialogs of its own; a browser says that one was closed a moment after.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  queueMicrotask(() => this.dispatchEvent(new Event('close')));
};

describe('two questions at once', () => {
  async function render() {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const dialogs = [...(fixture.nativeElement as HTMLElement).querySelectorAll('dialog')];
    return { fixture, page: fixture.componentInstance, shown: () => dialogs.map(({ open }) => open) };
  }

  it('stand one after the other, never one behind the other', async () => {
    const { fixture, page, shown } = await render();
    page.isLeaving.set(true);
    await fixture.whenStable();
    page.isSigningIn.set(true);
    await fixture.whenStable();
    expect(shown()).toEqual([false, true]);
    expect(page.isLeaving()).toBe(true);
  });

  it('bring the first one back when the second is answered', async () => {
    const { fixture, page, shown } = await render();
    page.isLeaving.set(true);
    await fixture.whenStable();
    page.isSigningIn.set(true);
    await fixture.whenStable();
    page.isSigningIn.set(false);
    await fixture.whenStable();
    expect(shown()).toEqual([true, false]);
  });

  it('leave nothing behind when the first one was answered meanwhile', async () => {
    const { fixture, page, shown } = await render();
    page.isLeaving.set(true);
    await fixture.whenStable();
    page.isSigningIn.set(true);
    await fixture.whenStable();
    page.isLeaving.set(false);
    await fixture.whenStable();
    page.isSigningIn.set(false);
    await fixture.whenStable();
    expect(shown()).toEqual([false, false]);
  });
});
