import { provideHttpClient } from '@angular/common/http'
import { ErrorHandler, type ApplicationConfig } from '@angular/core'
import { AppErrorHandler } from './error-handler'

export const appConfig: ApplicationConfig = {
  providers: [provideHttpClient(), { provide: ErrorHandler, useClass: AppErrorHandler }],
}
