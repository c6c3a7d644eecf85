export const host = () => `${sessionStorage.getItem('lots.domain')}.egnyte.com`;
export const held = () => sessionStorage.getItem('lots.bearer');
