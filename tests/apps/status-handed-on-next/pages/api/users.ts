import type { NextApiRequest, NextApiResponse } from 'next';
import axios from 'axios';

export default async function users(req: NextApiRequest, res: NextApiResponse) {
  try {
    const { data } = await axios.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v2/users`, { //~ GET /pubapi/v2/users handles=unknown
      headers: { Authorization: `Bearer ${req.cookies.egnyte}` },
    });
    res.status(200).json(data);
  } catch (error: any) {
    const status = error.response ? error.response.status : 500;
    res.status(status).json({ error: error.message });
  }
}
