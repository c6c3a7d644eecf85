import { Logger } from '@nestjs/common';

/** What goes wrong is worth a line in the log. */
export function Quietly(fallback: unknown) {
  return function (_target: object, key: string, descriptor: PropertyDescriptor) {
    const inner = descriptor.value;
    return {
      ...descriptor,
      async value(...args: unknown[]) {
        try {
          return await inner.apply(this, args);
        } catch (e) {  //~ EG402; EG403
          Logger.warn(`${key} failed`);
          return fallback;
        }
      },
    };
  };
}

/** It marks the method, and leaves it as it is. */
export function Audited(target: object, key: string, descriptor: PropertyDescriptor) {
  Reflect.defineMetadata('audited', key, target);
  return descriptor;
}
