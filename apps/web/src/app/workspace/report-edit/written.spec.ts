import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { cleanText } from '../../saving/clean-text';
import { Written } from './written';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Written],
  template: `<textarea #box [appWritten]="text()" (input)="text.set(clean(box.value))"></textarea>`,
})
class Host {
  readonly text = signal('first');
  readonly clean = cleanText;
}

describe('a box for a text', () => {
  it('is left alone while accents are typed apart, and follows what comes from elsewhere', async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const box = (fixture.nativeElement as HTMLElement).querySelector('textarea')!;
    expect(box.value).toBe('first');

    box.value = 'شّ\u064eدة e\u0301';
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(box.value).toBe('شّ\u064eدة e\u0301');
    expect(fixture.componentInstance.text()).toBe('شّ\u064eدة é'.normalize('NFC'));

    fixture.componentInstance.text.set('theirs');
    await fixture.whenStable();
    expect(box.value).toBe('theirs');
  });
});
