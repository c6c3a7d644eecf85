# -*- encoding: utf-8 -*-
$LOAD_PATH.push File.expand_path("../lib", __FILE__)
require "quoin_prices/version"

Gem::Specification.new do |s|
  s.name          = "quoin_prices"
  s.version       = QuoinPrices::VERSION
  s.authors       = ["Acme"]
  s.summary       = "Prices of stone"
  s.files         = `git ls-files`.split("\n")
  s.test_files    = `git ls-files -- {test,spec,features}/*`.split("\n")
  s.executables   = `git ls-files -- bin/*`.split("\n").map { |f| File.basename(f) }
  s.require_paths = ["lib"]
  s.add_dependency "oauth2", "~> 1.4"
end
