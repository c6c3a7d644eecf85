const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

// Egnyte says 403 and names the reason in a header of its gateway
export async function patiently(send, tries = 5) {
  try {
    return await send();
  } catch (error) {
    const { status, headers } = error.response ?? {};
    const overRate = status === 403 && String(headers['x-mashery-error-code']).startsWith('ERR_403_DEVELOPER_OVER');
    if (!overRate || tries === 0) throw error;
    await sleep(Number(headers['retry-after'] ?? 1));
    return patiently(send, tries - 1);
  }
}
