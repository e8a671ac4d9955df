import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Menu } from './menu';

@Component({
  selector: 'ui-menu-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Menu],
  template: `
    <details uiMenu>
      <summary>Columns</summary>
      <button type="button">Inside</button>
    </details>
    <p>Outside</p>
  `,
})
class Page {}

describe('a menu', () => {
  const open = () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    const fixture = TestBed.createComponent(Page);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    document.body.replaceChildren(element);
    const details = element.querySelector('details')!;
    details.open = true;
    return { element, details };
  };

  it('stays open for a click inside', () => {
    const { element, details } = open();
    element.querySelector('button')!.click();
    expect(details.open).toBe(true);
  });

  it('is closed by a click elsewhere', () => {
    const { element, details } = open();
    element.querySelector('p')!.click();
    expect(details.open).toBe(false);
  });

  it('is closed by Escape, and the reader is where it was opened', () => {
    const { element, details } = open();
    const inside = element.querySelector('button')!;
    inside.focus();
    inside.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(details.open).toBe(false);
    expect(document.activeElement).toBe(element.querySelector('summary'));
  });
});
