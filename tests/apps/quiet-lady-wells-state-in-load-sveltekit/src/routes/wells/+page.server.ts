import { wells } from '$lib/server/egnyte';
import type { ServerLoad } from '@sveltejs/kit';

export const load: ServerLoad = async ({ cookies }) => ({ wells: await wells(cookies) });
