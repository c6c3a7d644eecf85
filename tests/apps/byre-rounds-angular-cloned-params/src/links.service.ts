import { Injectable } from '@angular/core';
import { HttpClient } from '@angular/common/http';

@Injectable()
export class LinksService {
  constructor(private http: HttpClient) {}

  links(domain: string) {
    return this.http.get(`https://${domain}.egnyte.com/pubapi/v1/links`); //~ GET /pubapi/v1/links handles=specific
  }
}
