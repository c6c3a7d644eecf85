import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { HOST, PATHS, ask } from './requests';

// What nobody published is asked for as well, and said to be unknown.
export async function drawers(this: IExecuteFunctions): Promise<INodeExecutionData[]> {
  const found = await ask.call(this, 'GET', PATHS.DRAWERS); //~ GET /pubapi/v1/drawers; EG505:note
  return found.drawers.map((json: never) => ({ json }));
}

export async function empty(this: IExecuteFunctions, id: string) {
  await ask.call(this, 'DELETE', PATHS.DRAWER(id)); //~ DELETE /pubapi/v1/drawers/{…}; EG505:note
}

export async function links(this: IExecuteFunctions) {
  return ask.call(this, 'GET', PATHS.LINKS); //~ GET /pubapi/v1/links
}

// A function that is told no verb sends nothing.
export function describe(this: IExecuteFunctions) {
  this.logger.info(`${HOST}${PATHS.DRAWERS}`);
  return this.helpers.returnJsonArray({ manual: `${HOST}${PATHS.DRAWERS}/help` });
}
