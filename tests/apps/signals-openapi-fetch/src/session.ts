let current = '';
export const token = () => current;
export const endSession = () => { current = ''; };
