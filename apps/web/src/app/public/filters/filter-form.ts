import { Directive, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { writtenText } from '@opev/domain';
import { isReplayed, preventBrowserDefault } from '@opev/ui';

/**
 * Submits `<form method="get">` through the router; without script the browser loads the same address. Empty fields are left
 * out, and with them the page of the list.
 */
@Directive({
  selector: 'form[appFilterForm]',
  host: { method: 'get', '(submit)': 'goToAddress($event)' },
})
export class FilterForm {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected goToAddress(event: Event): void {
    // Submitted before hydration: the browser is loading the same address already.
    if (isReplayed(event)) return;
    preventBrowserDefault(event);
    const form = event.target as HTMLFormElement;
    void this.router.navigate([], { relativeTo: this.route, queryParams: givenFields(new FormData(form)) });
  }
}

/** Non-empty fields, trimmed and normalized. */
export function givenFields(form: FormData): Record<string, string> {
  const given: Record<string, string> = {};
  form.forEach((value, name) => {
    const text = typeof value === 'string' ? writtenText(value).trim() : '';
    if (text !== '') given[name] = text;
  });
  return given;
}
