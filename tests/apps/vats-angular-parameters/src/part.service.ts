import { HttpClient } from '@angular/common/http';

/** One part of the archive. A parameter that is a field too is set before what the class begins its fields with. */
export abstract class PartService {
  protected readonly root = `https://dyeworks.egnyte.com/pubapi/v1${this.part}`;
  protected readonly most = 20;
  protected readonly recent = `${this.root}?count=${this.most}`;

  constructor(protected http: HttpClient, protected part: string) {}
}
