import { PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { IdSource } from './id-source';

function idsMadeIn(platform: 'browser' | 'server'): readonly string[] {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: PLATFORM_ID, useValue: platform }] });
  const ids = TestBed.inject(IdSource);
  return [ids.next('chart'), ids.next('chart'), ids.next('field')];
}

describe('the ids of a page', () => {
  it('are all different, also where one part was made by the server and the other by the browser', () => {
    const ids = [...idsMadeIn('server'), ...idsMadeIn('browser')];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
