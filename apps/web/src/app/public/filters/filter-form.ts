import { Directive, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { writtenText } from '@opev/domain';
import { isReplayed, preventBrowserDefault } from '@opev/ui';

/**
 * On `<form method="get">`: the browser alone would load the same address; with the script the router goes there.
 * Empty fields leave the address, and with them the page of the list.
 */
@Directive({
  selector: 'form[appFilterForm]',
  host: { method: 'get', '(submit)': 'goToAddress($event)' },
})
export class FilterForm {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected goToAddress(event: Event): void {
    // Sent before the page woke: the browser is on its way to the same address.
    if (isReplayed(event)) return;
    preventBrowserDefault(event);
    const form = event.target as HTMLFormElement;
    void this.router.navigate([], { relativeTo: this.route, queryParams: givenFields(new FormData(form)) });
  }
}

/** The fields that hold something, without blanks and marks around it. */
export function givenFields(form: FormData): Record<string, string> {
  const given: Record<string, string> = {};
  form.forEach((value, name) => {
    const text = typeof value === 'string' ? writtenText(value).trim() : '';
    if (text !== '') given[name] = text;
  });
  return given;
}
