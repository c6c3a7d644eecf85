import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { list, remove } from './links';

const HANDLERS = { list, remove };

export class Shelf implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Shelf',
    name: 'shelf',
    group: ['transform'],
    version: 1,
    description: 'Links of a folder',
    defaults: { name: 'Shelf' },
    inputs: ['main'],
    outputs: ['main'],
    credentials: [{ name: 'holmApi', required: true }],
    properties: [],
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const operation = this.getNodeParameter('operation', 0) as keyof typeof HANDLERS;
    const found: INodeExecutionData[] = [];
    for (let index = 0; index < this.getInputData().length; index++) {
      found.push(...(await HANDLERS[operation].call(this, index)));
    }
    return [found];
  }
}
