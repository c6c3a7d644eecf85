import { Component, OnInit, inject } from '@angular/core';
import { TokenStore } from './token.store';

@Component({ selector: 'app-callback', template: '' })
export class CallbackComponent implements OnInit {
  private tokens = inject(TokenStore);

  ngOnInit() {
    const fragment = new URLSearchParams(window.location.hash.slice(1));
    if (fragment.get('error')) return;
    this.tokens.save(fragment.get('access_token')!);
  }
}
