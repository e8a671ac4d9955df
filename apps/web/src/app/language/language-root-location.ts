import { PathLocationStrategy } from '@angular/common';
import { Injectable } from '@angular/core';

/** Writes a language's own page as `/en/`, the address the server answers without a redirect. */
@Injectable()
export class LanguageRootLocation extends PathLocationStrategy {
  override prepareExternalUrl(internal: string): string {
    return super.prepareExternalUrl(internal).replace(/^(\/[a-z]{2})(?=$|[?#])/, '$1/');
  }
}
