import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { egnyteApiRequest } from './GenericFunctions';

export class Egnyte implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Egnyte',
    name: 'egnyte',
    group: ['transform'],
    version: 1,
    description: 'Folders of an archive',
    defaults: { name: 'Egnyte' },
    inputs: ['main'],
    outputs: ['main'],
    credentials: [{ name: 'egnyteOAuth2Api', required: true }],
    properties: [
      { displayName: 'Operation', name: 'operation', type: 'options', options: [{ name: 'List', value: 'list' }, { name: 'Remove', value: 'remove' }], default: 'list' },
      { displayName: 'Path', name: 'path', type: 'string', default: '/Shared' },
    ],
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const items = this.getInputData();
    const results: INodeExecutionData[] = [];
    for (let i = 0; i < items.length; i++) {
      const operation = this.getNodeParameter('operation', i) as string;
      const path = this.getNodeParameter('path', i) as string;
      if (operation === 'list') {
        results.push({ json: await egnyteApiRequest.call(this, 'GET', `/v1/fs${path}`) }); //~ GET /pubapi/v1/fs/{path}
      } else {
        results.push({ json: await egnyteApiRequest.call(this, 'DELETE', `/v1/fs${path}`) }); //~ DELETE /pubapi/v1/fs/{path}
      }
    }
    return [results];
  }
}
