Gem::Specification.new do |spec|
  spec.name = 'moss'
  spec.version = '1.2.0'
  spec.summary = 'The carts of the moss, kept in Egnyte'
  spec.files = Dir['lib/**/*.rb']
  spec.add_dependency 'activesupport', '~> 7.1'
  spec.add_dependency 'faraday', '~> 2.9'
end
