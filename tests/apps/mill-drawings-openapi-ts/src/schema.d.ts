export interface paths {
  '/pubapi/v1/fs/{path}': { get: { parameters: { path: { path: string } }; responses: { 200: { content: { 'application/json': unknown } } } } };
  '/pubapi/v1/fs/trash': { get: { responses: { 200: { content: { 'application/json': unknown } } } } };
}
