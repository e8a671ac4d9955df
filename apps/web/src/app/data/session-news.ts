import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Subject } from 'rxjs';

const CHANNEL = 'session';

/**
 * Notifies other tabs of this browser (BroadcastChannel) that somebody signed in or out, and receives their notifications;
 * no further data. Closed while the page is in the back/forward cache, because an open channel would evict it.
 */
@Injectable({ providedIn: 'root' })
export class SessionNews {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly received = new Subject<void>();
  private channel: BroadcastChannel | null = null;

  /** Emits notifications of other tabs, after `listen`. */
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
    // A temporary channel, so that this tab does not receive its own message.
    if (channel !== this.channel) channel?.close();
  }

  private open(): BroadcastChannel | null {
    if (!this.window || !('BroadcastChannel' in this.window)) return null;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => this.received.next();
    return channel;
  }
}
