import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-oauth2';

export interface Bidder {
  domain: string;
  accessToken: string;
}

@Injectable()
export class EgnyteStrategy extends PassportStrategy(Strategy, 'egnyte') {
  constructor() {
    super({
      authorizationURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
      tokenURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
      clientID: process.env.EGNYTE_CLIENT_ID,
      clientSecret: process.env.EGNYTE_CLIENT_SECRET,
      callbackURL: 'https://tenders.example.com/auth/egnyte/callback',
      scope: ['Egnyte.filesystem', 'Egnyte.user'],
      state: true,
    });
  }

  validate(accessToken: string): Bidder {
    return { domain: process.env.EGNYTE_DOMAIN, accessToken };
  }
}
