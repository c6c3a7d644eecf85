import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ cookies }) => {
	return { domain: cookies.get('egnyte_domain'), connected: Boolean(cookies.get('egnyte_session')) };
};
