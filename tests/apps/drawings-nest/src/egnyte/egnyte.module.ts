import { HttpModule, HttpService } from '@nestjs/axios';
import { Module, OnModuleInit, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError } from 'axios';
import { EgnyteService } from './egnyte.service';

@Module({
  imports: [
    HttpModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        baseURL: `https://${config.getOrThrow<string>('EGNYTE_DOMAIN')}.egnyte.com`,
        headers: { Authorization: `Bearer ${config.getOrThrow<string>('EGNYTE_TOKEN')}` },
        timeout: 15000,
      }),
    }),
  ],
  providers: [EgnyteService],
  exports: [EgnyteService],
})
export class EgnyteModule implements OnModuleInit {
  constructor(private readonly http: HttpService) {}

  onModuleInit() {
    this.http.axiosRef.interceptors.response.use(
      (response) => response,
      (error: AxiosError) => {
        if (error.response?.status === 401) {
          throw new UnauthorizedException('Egnyte has to be connected again');
        }
        return Promise.reject(error);
      },
    );
  }
}
