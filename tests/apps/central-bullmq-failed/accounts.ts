const gone = new Set<string>();

export async function disconnect(account: string) {
  gone.add(account);
}
