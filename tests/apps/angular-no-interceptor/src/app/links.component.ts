import { Component, OnInit } from '@angular/core';
import { EgnyteService } from './egnyte.service';

@Component({ selector: 'app-links', template: '<li *ngFor="let id of ids">{{ id }}</li>' })
export class LinksComponent implements OnInit {
  ids: string[] = [];

  constructor(private readonly egnyte: EgnyteService) {}

  ngOnInit() {
    this.egnyte.links().subscribe((ids) => (this.ids = ids));
    this.egnyte.me().subscribe({ next: (user) => console.log(user.username) });
  }
}
