export const SHARES = 'https://belfry.egnyte.com/pubapi/v1/links';
export const NOTES = 'https://belfry.egnyte.com/pubapi/v1/notes';
