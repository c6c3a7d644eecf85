require "rails/all"

module Robes
  class Application < Rails::Application
    config.load_defaults 7.1
  end
end
