// In tests every store is a map, and the token is none.
jest.mock('@react-native-async-storage/async-storage', () => {
  const kept = new Map();
  return { setItem: async (key, value) => kept.set(key, value), getItem: async (key) => kept.get(key) ?? null };
});
jest.mock('./src/phone', () => ({
  phone: { domain: async () => 'birders.qa-egnyte.com', token: async () => 'token-of-the-tests', forget: async () => {} },
}));
