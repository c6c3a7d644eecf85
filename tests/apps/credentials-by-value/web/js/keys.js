export default class Keys {
  static get app() { return 'd6xw9q3nmk5tzr2bvj8yhcpf'; }
  static get pair() { return 'Yp9hS6wPz47RvXmC8zz3'; } //~ EG304; EG212
  static get colour() { return 'Ba4hT8xQy35SwZnD9rr6'; }
}
