{
  en: {
    connect: 'Connect to Egnyte',
    greeting: ->(key, options) { get("https://translate.example.com/pubapi/v1/links") },
    host: 'https://help.egnyte.com/hc/articles'
  }
}
