export abstract class Source {
  abstract readonly path: string;
  readonly verb: 'GET' | 'POST' = 'GET';

  body(): string | undefined {
    return undefined;
  }
}

export class TaskSource extends Source {
  readonly path = '/pubapi/v1/tasks'; //~ GET /pubapi/v1/tasks
}

export class GroupSource extends Source {
  readonly path = '/pubapi/v2/groups'; //~ POST /pubapi/v2/groups
  override readonly verb = 'POST';

  constructor(private readonly name: string) {
    super();
  }

  override body(): string {
    return JSON.stringify({ displayName: this.name });
  }
}
