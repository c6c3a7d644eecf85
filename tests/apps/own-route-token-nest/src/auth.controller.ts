import { Body, Controller, Post } from '@nestjs/common';
import { AuthService } from './auth.service';

@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post('exchange')
  async exchange(@Body() body: { code: string }) {
    return this.auth.exchange(body.code); //~ EG302
  }
}
