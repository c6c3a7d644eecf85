export async function retry<T>(work: () => Promise<T>, times = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === times) throw error;
    }
  }
}

export const withToken =
  (token: string) =>
  <A extends unknown[]>(work: (headers: Record<string, string>, ...rest: A) => Promise<Response>) =>
  (...rest: A) =>
    work({ Authorization: `Bearer ${token}` }, ...rest);

export function logged(_target: unknown, name: string, descriptor: PropertyDescriptor) {
  const original = descriptor.value;
  descriptor.value = function (...args: unknown[]) {
    console.log(name);
    return original.apply(this, args);
  };
}
