export const signedOut = () => { throw new Error('sign in again'); };
