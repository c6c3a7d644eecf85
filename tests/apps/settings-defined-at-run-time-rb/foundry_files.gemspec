Gem::Specification.new do |spec|
  spec.name = 'foundry_files'
  spec.version = '0.4.0'
  spec.summary = 'Casting reports of the foundry, as they lie in Egnyte'
  spec.authors = ['Harbour Foundry']
  spec.files = Dir['lib/**/*.rb']
  spec.add_dependency 'oauth2', '~> 2.0'
end
