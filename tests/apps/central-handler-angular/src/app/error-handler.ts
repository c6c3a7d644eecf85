import { HttpErrorResponse } from '@angular/common/http'
import { ErrorHandler, Injectable, NgZone, inject } from '@angular/core'
import { Router } from '@angular/router'

@Injectable()
export class AppErrorHandler implements ErrorHandler {
  private router = inject(Router)
  private zone = inject(NgZone)

  handleError(error: unknown) {
    if (error instanceof HttpErrorResponse && error.status === 401) {
      this.zone.run(() => this.router.navigateByUrl('/connect'))
      return
    }
    console.error('something broke')
  }
}
