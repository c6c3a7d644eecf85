const { egnyte, desk } = require('./clients');

async function attach(ticket) {
  const { data } = await desk.get(`/tickets/${ticket}/pdf`, { responseType: 'arraybuffer' });
  try {
    await egnyte.post(`/pubapi/v1/fs-content/Shared/Tickets/${ticket}.pdf`, data); //~ POST /pubapi/v1/fs-content/{path} handles=specific
  } catch (error) {
    if (error.response && error.response.status === 401) {
      console.error('Egnyte no longer accepts the token, connect again');
      process.exit(2);
    }
    throw error;
  }
}

attach(process.argv[2]);
