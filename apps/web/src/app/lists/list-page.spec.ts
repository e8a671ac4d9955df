import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { KnownOrganizationView, SavedViewView } from '@opev/contract';
import { Column } from '@opev/ui';
import { firstValueFrom } from 'rxjs';
import { providePage } from '../../testing/provide-page';
import { DeskClient } from '../data/desk-client';
import { ListPage } from './list-page';
import { listState, viewParams } from './list-state';

// jsdom has no dialogs of its own.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

@Component({
  selector: 'app-bodies',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Column, ListPage],
  template: `
    <app-list-page [list]="list" caption="Bodies" emptyText="None yet" [keyOf]="keyOf">
      <ng-container *uiColumn="let body of list.rows(); name: 'name'; label: 'Name'; heading: true; sorts: sorts">{{
        body.name
      }}</ng-container>
      <ng-container *uiColumn="let body of list.rows(); name: 'type'; label: 'Type'">{{ body.type }}</ng-container>
      <ng-container *uiColumn="let body of list.rows(); name: 'country'; label: 'Country'">{{
        body.country
      }}</ng-container>
    </app-list-page>
  `,
})
class Bodies {
  private readonly client = inject(DeskClient);
  protected readonly sorts = { ascending: 'oldest', descending: 'newest' };
  readonly list = listState<KnownOrganizationView>({
    savedAs: 'known-organizations',
    filters: [{ kind: 'search', name: 'search', labelKey: 'desk.known.search' }],
    sorts: { codes: ['oldest', 'newest'], termsKey: 'desk.queue.by.' },
    read: (query) => this.client.knownOrganizations(query),
    csvOf: (query) => this.client.knownOrganizationsFile(query),
  });
  protected readonly keyOf = ({ slug }: KnownOrganizationView): string => slug;
}

const aBody = (name: string) => ({ slug: name, name, type: 'network', country: 'TN' });

async function open(path: string) {
  TestBed.configureTestingModule({ providers: [...providePage(), provideRouter([{ path: '**', component: Bodies }])] });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(path);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.fixture.detectChanges();
  };
  await settle();
  const element = harness.routeNativeElement!;
  return {
    element,
    settle,
    http,
    asked: () => http.expectOne(({ url }) => url.endsWith('/desk/known-organizations')),
    heads: () => [...element.querySelectorAll('thead th')].map((head) => head.textContent?.trim()),
  };
}

const answered = async (path: string, names: readonly string[], more: object = {}) => {
  const page = await open(path);
  const request = page.asked();
  request.flush({ items: names.map(aBody), total: names.length, nextCursor: null, ...more });
  await page.settle();
  return { ...page, params: request.request.params };
};

describe('a list page', () => {
  it('asks for what the address says and shows it in columns', async () => {
    const { element, params, heads } = await answered('/?search=net&sort=newest&cursor=c&other=x', ['A', 'B']);
    expect(params.keys().sort()).toEqual(['cursor', 'lang', 'search', 'sort']);
    expect(heads()).toEqual(['Name', 'Type', 'Country']);
    expect([...element.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim())).toEqual(['A', 'B']);
  });

  it('says while it loads, when it fails with another try, when there is nothing, and when nothing is found', async () => {
    const loading = await open('/');
    expect(loading.element.querySelector('ui-state')?.className).toContain('loading');
    loading.asked().flush({}, { status: 503, statusText: 'Unavailable' });
    await loading.settle();
    expect(loading.element.querySelector('ui-state.error button')).not.toBeNull();
    TestBed.resetTestingModule();
    expect((await answered('/', [])).element.textContent).toContain('None yet');
    TestBed.resetTestingModule();
    const { element } = await answered('/?search=x', []);
    expect(element.querySelector('ui-state a')?.getAttribute('href')).toBe('/');
  });

  it('is sorted by the head of a column, the other way round at the second time', async () => {
    const { element } = await answered('/?cursor=c', ['A']);
    const head = () => element.querySelector('thead th')!;
    expect(head().getAttribute('aria-sort')).toBe('ascending');
    expect(head().querySelector('a')?.getAttribute('href')).toBe('/?sort=newest');
  });

  it('hides columns that are not wanted, never the one that names a row', async () => {
    const { heads } = await answered('/?hide=type,name', ['A']);
    expect(heads()).toEqual(['Name', 'Country']);
  });

  it('can be taken away whole under its filters', async () => {
    const { element } = await answered('/?search=net&cursor=c', ['A']);
    expect(element.querySelector('a[download]')?.getAttribute('href')).toBe(
      '/api/v1/desk/known-organizations.csv?search=net&sort=oldest&lang=en',
    );
  });

  it('goes to its further pages under the same filters', async () => {
    const { element } = await answered('/?search=net', ['A'], { total: 2, nextCursor: 'more' });
    expect(element.querySelector('a[rel="next"]')?.getAttribute('href')).toBe('/?search=net&cursor=more');
  });

  it('reads its saved views when they are looked at, and goes to one', async () => {
    const { element, http, settle } = await answered('/?search=net', ['A']);
    http.expectNone(({ url }) => url.endsWith('/saved-views'));
    const menu = element.querySelector<HTMLDetailsElement>('app-saved-views details')!;
    menu.open = true;
    menu.dispatchEvent(new Event('toggle'));
    await settle();
    const view: SavedViewView = { id: '1', name: 'Newest', query: 'sort=newest&cursor=old&token=x' };
    http.expectOne(({ url }) => url.endsWith('/saved-views')).flush({ items: [view], total: 1, nextCursor: null });
    await settle();
    expect(element.querySelector('app-saved-views li a')?.getAttribute('href')).toBe('/?sort=newest');
    expect(TestBed.inject(Router).url).toBe('/?search=net');
  });
});

it('takes from a saved view only what its list knows', () => {
  const filters = [{ kind: 'search', name: 'search', labelKey: '' }] as const;
  const definition = { savedAs: null, filters, read: () => undefined as never };
  expect(viewParams(definition, 'search=a&hide=type&cursor=c&x=1')).toEqual({ search: 'a', hide: 'type' });
});
