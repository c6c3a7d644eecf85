import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ENDPOINTS } from './addresses';
import { send } from './send';

export async function list(this: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
  const path = this.getNodeParameter('path', index) as string;
  const found = await send.call(this, 'GET', ENDPOINTS.LINKS, { path }); //~ GET /pubapi/v1/links
  return this.helpers.returnJsonArray(found.ids);
}

export async function remove(this: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
  const id = this.getNodeParameter('id', index) as string;
  await send.call(this, 'DELETE', ENDPOINTS.LINK(id)); //~ DELETE /pubapi/v1/links/{link_id}
  return [{ json: { id } }];
}
