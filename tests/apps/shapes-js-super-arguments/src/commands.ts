class Command {
  constructor(
    protected readonly verb: string,
    protected readonly path: string,
  ) {}

  run(domain: string) {
    return fetch(`https://${domain}.egnyte.com${this.path}`, { method: this.verb });
  }
}

class WhoAmI extends Command {
  constructor() {
    super('GET', '/pubapi/v1/userinfo'); //~ GET /pubapi/v1/userinfo
  }
}

class StartAudit extends Command {
  constructor() {
    super('POST', '/pubapi/v1/audit/users'); //~ POST /pubapi/v1/audit/users
  }
}

export const commands = [new WhoAmI(), new StartAudit()];
