import { HttpException, HttpStatus, UnauthorizedException } from '@nestjs/common';
import { AxiosError } from 'axios';

type Method = (...args: any[]) => Promise<any>;

/** Turns what Egnyte refuses into what our own front end understands. */
export function Relogin(): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    const inner: Method = descriptor.value;
    descriptor.value = async function (this: unknown, ...args: unknown[]) {
      try {
        return await inner.apply(this, args);
      } catch (e) {
        const status = e instanceof AxiosError ? e.response?.status : undefined;
        if (status === HttpStatus.UNAUTHORIZED) throw new UnauthorizedException({ action: 'connect-egnyte' });
        if (status === HttpStatus.TOO_MANY_REQUESTS || (e as AxiosError).response?.headers['x-mashery-error-code']) {
          throw new HttpException('Egnyte is busy', HttpStatus.SERVICE_UNAVAILABLE);
        }
        throw e;
      }
    };
    return descriptor;
  };
}
