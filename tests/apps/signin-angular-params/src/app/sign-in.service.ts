import { HttpParams } from '@angular/common/http';
import { Injectable } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class SignInService {
  private readonly clientId = 'wq7d2hm9xk4tvb6r3npzc5jf';

  start(domain: string): void {
    const params = new HttpParams({
      fromObject: {
        client_id: this.clientId,
        redirect_uri: 'https://spaces.contoso.example/connected',
        response_type: 'token',
        scope: 'Egnyte.filesystem,Egnyte.link', //~ EG105
        mobile: '0',
      },
    });
    window.location.assign(`https://${domain}.egnyte.com/puboauth/token?${params.toString()}`); //~ EG201; EG205
  }
}
