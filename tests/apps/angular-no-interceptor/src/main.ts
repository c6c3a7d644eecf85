import { bootstrapApplication } from '@angular/platform-browser';
import { provideHttpClient } from '@angular/common/http';
import { LinksComponent } from './app/links.component';

bootstrapApplication(LinksComponent, { providers: [provideHttpClient()] });
