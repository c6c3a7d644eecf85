import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { AxiosError } from 'axios';
import type { Response } from 'express';

@Catch(AxiosError)
export class EgnyteFilter implements ExceptionFilter {
  catch(error: AxiosError, host: ArgumentsHost) {
    const res = host.switchToHttp().getResponse<Response>();
    if (error.response?.status === 401) {
      return res.redirect('/connect');
    }
    return res.status(502).json({ message: 'Egnyte is not available' });
  }
}
