require "rails/all"

module Bandstand
  class Application < Rails::Application
    config.load_defaults 7.0
    config.x.egnyte = config_for(:egnyte)
    config.x.booking = config_for(:booking)
  end
end
