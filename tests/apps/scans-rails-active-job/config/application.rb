require_relative 'boot'
require 'rails/all'

module Scans
  class Application < Rails::Application
  end
end
