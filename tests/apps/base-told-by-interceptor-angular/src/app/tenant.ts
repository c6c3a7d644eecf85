import { Injectable } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Tenant {
  private chosen = '';

  choose(company: string) {
    this.chosen = company;
  }

  company() {
    return this.chosen;
  }
}
