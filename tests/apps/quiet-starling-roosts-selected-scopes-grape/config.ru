require_relative "roosts"
require "rack/session"

use Rack::Session::Cookie, secret: ENV.fetch("SESSION_SECRET"), secure: true, httponly: true
run Roosts
