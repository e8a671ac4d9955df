import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { PUBLIC_PATHS, type InstanceView } from '@opev/contract';
import { readOf } from './api-request';

/** Facts of this installation. The smallest client, a pattern for the others. */
@Injectable({ providedIn: 'root' })
export class InstanceClient {
  private readonly resource = httpResource<InstanceView>(() => readOf(PUBLIC_PATHS.instance));

  /** One request for the whole application. */
  get instance(): HttpResourceRef<InstanceView | undefined> {
    return this.resource;
  }
}
