Gem::Specification.new do |spec|
  spec.name = "tollhouse"
  spec.version = "0.3.0"
  spec.summary = "Passes of the toll house"
  spec.files = Dir["lib/**/*.rb"]
  spec.add_dependency "http", "~> 5.1"
end
