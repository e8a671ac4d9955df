import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Subject } from 'rxjs';

const CHANNEL = 'session';

/**
 * Tells the other tabs of this browser that somebody signed in or out, and hears it from them; nothing but that it happened.
 * Closed while the page is out of sight in the browser's memory: what is heard there would throw it out.
 */
@Injectable({ providedIn: 'root' })
export class SessionNews {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly received = new Subject<void>();
  private channel: BroadcastChannel | null = null;

  /** Emits when it happened in another tab, after `listen`. */
  readonly elsewhere$ = this.received.asObservable();

  listen(): void {
    this.channel ??= this.open();
  }

  close(): void {
    this.channel?.close();
    this.channel = null;
  }

  notify(): void {
    const channel = this.channel ?? this.open();
    channel?.postMessage('changed');
    // Its own end must not hear it.
    if (channel !== this.channel) channel?.close();
  }

  private open(): BroadcastChannel | null {
    if (!this.window || !('BroadcastChannel' in this.window)) return null;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => this.received.next();
    return channel;
  }
}
