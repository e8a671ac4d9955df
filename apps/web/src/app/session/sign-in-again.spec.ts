import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { SessionView } from '@opev/contract';
import { providePage } from '../../testing/provide-page';
import { isOfSomebodyElse } from '../saving/somebody-else';
import { SignInAgain } from './sign-in-again';

const sessionOf = (id: string, name: string): SessionView =>
  ({ person: { id, name, email: `${id}@example.org` }, memberships: [], staffRole: null }) as unknown as SessionView;
const AMAL = sessionOf('amal', 'Amal');
const SALMA = sessionOf('salma', 'Salma');

/** Opens Amal's page after her session ended, and signs in as `signs`. */
async function signInAs(signs: SessionView) {
  TestBed.configureTestingModule({ providers: providePage() });
  const fixture = TestBed.createComponent(SignInAgain);
  fixture.componentRef.setInput('owner', AMAL.person);
  let goesOn = 0;
  fixture.componentInstance.signedIn.subscribe(() => (goesOn += 1));
  fixture.detectChanges();
  await settle(fixture);
  const element = fixture.nativeElement as HTMLElement;
  const [email, password] = element.querySelectorAll('input');
  const offered = email?.value;
  password!.value = 'olive branch 2017';
  password!.dispatchEvent(new Event('input'));
  element.querySelector('form')?.dispatchEvent(new Event('submit'));
  await settle(fixture);
  for (const request of TestBed.inject(HttpTestingController).match(({ method }) => method === 'POST'))
    request.flush(signs);
  await settle(fixture);
  return { element, offered, goesOn: () => goesOn };
}

async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  for (const request of TestBed.inject(HttpTestingController).match(({ method }) => method === 'GET')) {
    request.flush(null, { status: 401, statusText: 'Unauthorized' });
  }
  fixture.detectChanges();
  await new Promise((done) => setTimeout(done));
  fixture.detectChanges();
}

describe('signing in again where a session ended', () => {
  it('goes on for the person whose page it is, whose address stands there', async () => {
    const { offered, goesOn } = await signInAs(AMAL);
    expect(offered).toBe('amal@example.org');
    expect(goesOn()).toBe(1);
  });

  it('does not go on as somebody else, who is told whose page it is and has two ways on', async () => {
    const { element, goesOn } = await signInAs(SALMA);
    expect(goesOn()).toBe(0);
    expect(element.querySelector('form')).toBeNull();
    expect(element.querySelectorAll('button')).toHaveLength(2);
  });
});

describe('words that are refused', () => {
  const refused = { kind: 'refused', problem: { code: 'not-found' } as never } as const;

  it('are somebody else’s when another person is signed in by now', () => {
    expect(isOfSomebodyElse(refused, SALMA, AMAL.person)).toBe(true);
  });

  it('are just refused when it is the same person', () => {
    expect(isOfSomebodyElse(refused, AMAL, AMAL.person)).toBe(false);
  });
});
