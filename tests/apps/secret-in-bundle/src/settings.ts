export const settings = {
  key: import.meta.env.VITE_EGNYTE_KEY,
  code: { secret: 'u8Ktz0vQb2LwYx5RmN4hJc7PdS' }, //~ EG212; EG304
};
