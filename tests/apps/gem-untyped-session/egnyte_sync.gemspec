Gem::Specification.new do |spec|
  spec.name = "egnyte_sync"
  spec.version = "0.3.0"
  spec.files = Dir["lib/**/*.rb"]
end
