Gem::Specification.new do |s|
  s.name = "bell_ropes_egnyte"
  s.version = "0.1.0"
  s.files = Dir["lib/**/*"]
  s.add_dependency "oauth2"
end
