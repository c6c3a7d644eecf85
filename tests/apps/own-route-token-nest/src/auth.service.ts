import { Injectable } from '@nestjs/common';
import axios from 'axios';

@Injectable()
export class AuthService {
  async exchange(code: string) {
    const { data } = await axios.post('https://acme.egnyte.com/puboauth/token', new URLSearchParams({ grant_type: 'authorization_code', code, client_id: process.env.EGNYTE_KEY!, client_secret: process.env.EGNYTE_SECRET!, redirect_uri: 'https://x.example/cb', scope: 'Egnyte.filesystem' }));
    console.log('Egnyte gave a token, good for', data.expires_in);
    return { accessToken: data.access_token };
  }
}
