Gem::Specification.new do |spec|
  spec.name = "album_shelf"
  spec.version = "0.4.0"
  spec.summary = "Albums of one account"
  spec.authors = ["Acme"]
  spec.files = Dir["lib/**/*.rb"]
  spec.add_dependency "httparty"
end
