var GALLERY = window.GALLERY || {};
GALLERY.settings = { client: 'm8q2k5wz7v3n', landing: 'https://gallery.example.org/', scope: 'Egnyte.link' };
