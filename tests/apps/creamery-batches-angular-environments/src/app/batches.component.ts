import { Component, OnInit } from '@angular/core';
import { DocumentService, Folder } from './services/document.service';

@Component({ selector: 'app-batches', template: '<li *ngFor="let f of folder?.files" (click)="open(f.name)">{{ f.name }}</li>' })
export class BatchesComponent implements OnInit {
  folder?: Folder;

  constructor(private documents: DocumentService) {}

  ngOnInit(): void {
    this.documents.getBatches().subscribe((folder) => (this.folder = folder));
  }

  open(name: string): void {
    this.documents.getRecipe(name).subscribe((blob) => window.open(URL.createObjectURL(blob)));
  }
}
