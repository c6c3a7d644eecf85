import axios from 'axios';

/** What every call of the feed gives for a failure. */
export function told(error, doing) {
  if (axios.isAxiosError(error)) {
    if (error.response?.status === 429) { //~ EG402
      return { status: 429, wait: Number(error.response.headers['retry-after']) || 3, message: 'later' };
    }
    return { status: error.response?.status || 500, wait: 0, message: `${doing}: ${error.message}` };
  }
  throw error;
}
