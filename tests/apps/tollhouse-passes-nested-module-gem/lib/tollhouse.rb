require "http"
require "tollhouse/pass"

module Tollhouse
  class SignInAgain < StandardError; end
  class Later < StandardError; end

  class << self
    attr_accessor :domain, :token
  end
end
