export const useShelf = () => useFetch<string[]>('/api/shelf');

/** The page's own: it asks the server, and nothing else. */
export const cabinet = (path: string) => useFetch(`/api/cabinet${path}`);
