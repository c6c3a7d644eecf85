export const environment = { production: true, filesUrl: 'https://puffin.egnyte.com/pubapi/v1' }; //~ EG501
