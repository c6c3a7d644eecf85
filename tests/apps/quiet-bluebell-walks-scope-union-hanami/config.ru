require_relative "app"

use Rack::Session::Cookie, secret: ENV.fetch("SESSION_SECRET"), httponly: true, secure: true
run App
