import { provideHttpClient, withInterceptors } from "@angular/common/http"
import { Component, inject } from "@angular/core"
import { bootstrapApplication } from "@angular/platform-browser"
import { bearer, SessionService } from "./app/session.service"

@Component({ selector: "app-root", standalone: true, template: "<p>{{ session.egnyte() }}</p>" })
class AppComponent {
  readonly session = inject(SessionService)
}

bootstrapApplication(AppComponent, { providers: [provideHttpClient(withInterceptors([bearer]))] })
