import { provideHttpClient, withInterceptors } from '@angular/common/http'
import { bootstrapApplication } from '@angular/platform-browser'
import { provideRouter } from '@angular/router'
import { MapsComponent } from './app/maps.component'
import { egnyteToken, signInAgain } from './app/egnyte.interceptors'

bootstrapApplication(MapsComponent, {
  providers: [provideRouter([]), provideHttpClient(withInterceptors([egnyteToken, signInAgain]))],
})
