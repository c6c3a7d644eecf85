import { Injectable, signal } from '@angular/core'

@Injectable({ providedIn: 'root' })
export class Session {
  domain = ''
  token = signal('')
}
