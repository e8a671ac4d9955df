import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'app-sign-in', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class SignIn {}
