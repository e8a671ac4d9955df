import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { Control, Field } from '@opev/ui';
import { firstValueFrom } from 'rxjs';
import { providePage } from '../../testing/provide-page';
import { Form } from './form';
import { FormControl } from './form-control';
import { formState } from './form-state';

interface Sheet {
  readonly name: string;
  readonly note: string;
}

const refusal = (code: string, errors: readonly object[] = []) =>
  new HttpErrorResponse({ status: 422, headers: new HttpHeaders(), error: { type: `urn:problem:${code}`, errors } });

@Component({
  selector: 'app-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Form, FormControl],
  template: `
    <app-form [form]="form" submitLabel="Send" doneText="Done">
      <ui-field label="Organisation" [error]="form.errorOf('name')">
        <input uiControl [appFormControl]="form" name="name" />
      </ui-field>
      <ui-field label="Words" [error]="form.errorOf('note')">
        <textarea uiControl [appFormControl]="form" name="note"></textarea>
      </ui-field>
    </app-form>
  `,
})
class Sheets {
  send: (value: Sheet) => Promise<string> = () => Promise.resolve('sent');
  theirs: Sheet = { name: '', note: '' };
  readonly form = formState<Sheet, string>({
    initial: { name: '', note: '' },
    labels: { name: 'reports.organization', note: 'reports.withdraw.comment' },
    rules: ({ name, note }) => ({
      name: name === '' ? 'Name missing' : null,
      note: note === '' ? 'Note missing' : null,
    }),
    send: (value) => this.send(value),
    reload: () => Promise.resolve(this.theirs),
  });
}

async function render() {
  TestBed.configureTestingModule({ providers: [...providePage()] });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const fixture = TestBed.createComponent(Sheets);
  const settle = async () => {
    fixture.changeDetectorRef.markForCheck();
    await fixture.whenStable();
  };
  document.body.replaceChildren(fixture.nativeElement as HTMLElement);
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const control = (name: string) => element.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  return {
    page: fixture.componentInstance,
    element,
    control,
    settle,
    type: async (name: string, text: string) => {
      control(name).value = text;
      control(name).dispatchEvent(new Event('input'));
      await settle();
    },
    submit: async () => {
      element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await settle();
      await settle();
    },
    errorOf: (name: string) => control(name).closest('ui-field')?.querySelector('.error')?.textContent?.trim() ?? null,
  };
}

// jsdom has no dialogs of its own.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

describe('a form', () => {
  it('says what is wrong beside each field and in one list, once it was tried', async () => {
    const { element, errorOf, submit } = await render();
    expect(errorOf('name')).toBeNull();
    await submit();
    expect([errorOf('name'), errorOf('note')]).toEqual(['Name missing', 'Note missing']);
    const lines = [...element.querySelectorAll('ui-error-summary a')].map((line) => line.textContent);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Name missing');
    expect(document.activeElement?.matches('.summary')).toBe(true);
  });

  it('goes to the one field that is wrong', async () => {
    const { control, submit, type } = await render();
    await type('name', 'A');
    await submit();
    expect(document.activeElement).toBe(control('note'));
  });

  it('sends once, says so, and asks nobody who leaves then', async () => {
    const { page, element, submit, type } = await render();
    const sent: Sheet[] = [];
    page.send = (value) => {
      sent.push(value);
      return Promise.resolve('sent');
    };
    await type('name', 'A');
    await type('note', 'n');
    expect(page.form.isDirty()).toBe(true);
    await submit();
    expect(sent).toEqual([{ name: 'A', note: 'n' }]);
    expect(element.textContent).toContain('Done');
    expect(page.form.isDirty()).toBe(false);
  });

  it('keeps all that was typed after a refusal, said beside the field until it is changed', async () => {
    const { page, control, errorOf, submit, type } = await render();
    page.send = () => Promise.reject(refusal('invalid-input', [{ pointer: '/name', code: 'too-long' }]));
    await type('name', 'Too long');
    await type('note', 'n');
    await submit();
    expect(control('name').value).toBe('Too long');
    expect(errorOf('name')).toBe('This is too long.');
    await type('name', 'Short');
    expect(errorOf('name')).toBeNull();
  });

  it('says a refusal that is about no field above the fields', async () => {
    const { page, element, submit, type } = await render();
    page.send = () => Promise.reject(refusal('round-closed'));
    await type('name', 'A');
    await type('note', 'n');
    await submit();
    expect(element.querySelector('ui-notice')?.textContent).toContain('not open');
  });

  it('merges with somebody who was quicker, and shows both where both changed the same', async () => {
    const { page, element, control, settle, submit, type } = await render();
    page.theirs = { name: 'Theirs', note: '' };
    page.send = () => Promise.reject(refusal('version-stale'));
    await type('name', 'Mine');
    await type('note', 'Only mine');
    await submit();
    expect([control('name').value, control('note').value]).toEqual(['Mine', 'Only mine']);
    expect(element.querySelector('ui-notice')?.textContent).toContain('Theirs');
    page.send = () => Promise.resolve('sent');
    await submit();
    expect(page.form.isDone()).toBe(false);
    element.querySelector<HTMLButtonElement>('ui-notice button')!.click();
    await settle();
    expect(control('name').value).toBe('Theirs');
    await submit();
    expect(page.form.isDone()).toBe(true);
  });

  it('asks before it is left with something typed', async () => {
    const { page, type } = await render();
    const leave = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leave);
    expect(leave.defaultPrevented).toBe(false);
    await type('name', 'A');
    const lossy = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(lossy);
    expect(lossy.defaultPrevented).toBe(true);
    expect(page.form.isDirty()).toBe(true);
  });
});
