export interface RouteState { current: string }

export function route(state: RouteState = { current: '/' }, action: { type: string; to?: string }): RouteState {
  return action.type === 'ROUTE' && action.to ? { current: action.to } : state
}
