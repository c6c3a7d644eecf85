import { bootstrapApplication } from '@angular/platform-browser';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { LinksComponent } from './app/links.component';
import { egnyteInterceptor } from './app/egnyte.interceptor';

bootstrapApplication(LinksComponent, {
  providers: [provideHttpClient(withInterceptors([egnyteInterceptor]))],
});
