Gem::Specification.new do |spec|
  spec.name = "lanternworks"
  spec.version = "0.3.0"
  spec.add_dependency "faraday"
  spec.add_dependency "activesupport"
end
