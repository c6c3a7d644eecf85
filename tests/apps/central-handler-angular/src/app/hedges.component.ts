import { HttpClient } from '@angular/common/http'
import { Component, OnInit, inject } from '@angular/core'
import { Session } from './session'

interface Folder {
  files?: { name: string }[]
}

@Component({ selector: 'app-hedges', template: '<li *ngFor="let file of files">{{ file.name }}</li>' })
export class HedgesComponent implements OnInit {
  private http = inject(HttpClient)
  private session = inject(Session)
  files: { name: string }[] = []

  ngOnInit() {
    this.http //~ GET /pubapi/v1/fs/{path} handles=specific
      .get<Folder>(`https://${this.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Hedges`, {
        headers: { Authorization: `Bearer ${this.session.token()}` },
      })
      .subscribe((folder) => (this.files = folder.files ?? []))
  }
}
