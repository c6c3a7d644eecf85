import { HttpClient } from '@angular/common/http'
import { Component, inject, signal } from '@angular/core'
import { Connection } from './connection'

interface Folder {
  files?: { name: string }[]
}

@Component({
  selector: 'app-maps',
  standalone: true,
  template: `@for (map of maps(); track map) { <li>{{ map }}</li> } <button (click)="load()">Load</button>`,
})
export class MapsComponent {
  private http = inject(HttpClient)
  private connection = inject(Connection)
  maps = signal<string[]>([])

  load() {
    this.http //~ GET /pubapi/v1/fs/{path} handles=specific
      .get<Folder>(`https://${this.connection.domain()}.egnyte.com/pubapi/v1/fs/Shared/Maps`)
      .subscribe((folder) => this.maps.set((folder.files ?? []).map((file) => file.name)))
  }
}
