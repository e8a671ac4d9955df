import { fieldOf } from '../../reports/content-pointers';

const FOCUSABLE = 'input:not(:disabled), textarea, select, button';

/** Focuses the field of a pointer, or the field around it; answers whether there is one. */
export function focusField(page: HTMLElement, pointer: string): boolean {
  const places = [pointer, fieldOf(pointer)].map((known) => known && page.querySelector(`[data-pointer="${known}"]`));
  const target = places.find((place) => place instanceof HTMLElement)?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
  return target !== undefined && target !== null;
}

/** The pointer of the field an element stands in; null when in none. */
export function pointerAround(element: EventTarget | null): string | null {
  if (!(element instanceof Element)) return null;
  return element.closest('[data-pointer]')?.getAttribute('data-pointer') ?? null;
}
