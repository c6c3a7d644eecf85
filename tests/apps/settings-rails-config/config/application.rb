require_relative "boot"
require "rails/all"

module Surveys
  class Application < Rails::Application
    config.load_defaults 7.1
    config.egnyte = config_for(:egnyte)
    config.x.egnyte_host = "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com"
  end
end
