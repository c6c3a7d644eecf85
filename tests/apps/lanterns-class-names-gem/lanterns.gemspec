Gem::Specification.new do |spec|
  spec.name = "lanterns"
  spec.version = "1.1.0"
  spec.summary = "What the lantern shop keeps"
  spec.files = Dir["lib/**/*.rb"]
  spec.add_dependency "faraday", "~> 2.9"
end
