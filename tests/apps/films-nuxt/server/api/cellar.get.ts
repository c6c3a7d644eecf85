/** The host is empty where it is written, and is none of Egnyte's. */
export default defineEventHandler(async () => {
  const { cellarHost } = useRuntimeConfig();
  return $fetch(`https://${cellarHost}/cellar/bottles`);
});
