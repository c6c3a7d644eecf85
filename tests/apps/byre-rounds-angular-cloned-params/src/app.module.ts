import { NgModule } from '@angular/core';
import { HTTP_INTERCEPTORS, HttpClientModule } from '@angular/common/http';
import { LinksService } from './links.service';
import { SessionService } from './session.service';
import { TokenInterceptor } from './token.interceptor';

@NgModule({
  imports: [HttpClientModule],
  providers: [LinksService, SessionService, { provide: HTTP_INTERCEPTORS, useClass: TokenInterceptor, multi: true }],
})
export class AppModule {}
