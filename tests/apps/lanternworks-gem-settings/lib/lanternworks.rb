require "active_support/configurable"
require "faraday"

require "lanternworks/version"
require "lanternworks/api"
require "lanternworks/links"
require "lanternworks/people"

module Lanternworks
  include ActiveSupport::Configurable

  config_accessor(:token)
  config_accessor(:root) { "https://lanternworks.egnyte.com/pubapi/v1/" }
  mattr_accessor :agent, default: "lanternworks"
end
