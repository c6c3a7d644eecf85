require_relative 'app'
run Smew.freeze.app
