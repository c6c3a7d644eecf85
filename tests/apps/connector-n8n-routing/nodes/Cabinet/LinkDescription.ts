import type { INodeProperties } from 'n8n-workflow';

export const linkOperations: INodeProperties[] = [
  {
    displayName: 'Operation',
    name: 'operation',
    type: 'options',
    noDataExpression: true,
    displayOptions: { show: { resource: ['link'] } },
    options: [
      {
        name: 'Get Many',
        value: 'getAll',
        action: 'Get many links',
        routing: {
          request: {
            method: 'GET',
            url: '/v1/links', //~ GET /pubapi/v1/links
          },
        },
      },
      {
        name: 'Delete',
        value: 'delete',
        action: 'Delete a link',
        routing: { request: { method: 'DELETE', url: '=/v1/links/{{$parameter.linkId}}' } }, //~ DELETE /pubapi/v1/links/{link_id}
      },
    ],
    default: 'getAll',
  },
];

export const linkFields: INodeProperties[] = [
  { displayName: 'Link', name: 'linkId', type: 'string', default: '', displayOptions: { show: { operation: ['delete'] } } },
  {
    displayName: 'Folder',
    name: 'path',
    type: 'string',
    default: '/Shared',
    // What is only added to the request of the operation asks for nothing by itself.
    routing: { send: { type: 'query', property: 'path' } },
  },
];
