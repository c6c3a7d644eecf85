# frozen_string_literal: true

require "json"
require "openssl"
require "sinatra"
require_relative "lib/uploads"

# Another vendor's webhook says that there are forms; they go to Egnyte.
post "/forms" do
  body = request.body.read
  halt 403 unless verified?(body, request.env["HTTP_X_FORMS_SIGNATURE"])

  form = JSON.parse(body)
  Uploads.new(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN")).put("#{form['id']}.json", body)
  status 204
rescue Uploads::TokenRefused
  warn "Egnyte refuses the token: sign in again"
  status 503
end

get "/health" do
  Uploads.ping(ENV.fetch("EGNYTE_DOMAIN"))
  status 204
end

def verified?(body, signature)
  expected = OpenSSL::HMAC.hexdigest("SHA256", ENV.fetch("FORMS_KEY"), body)
  Rack::Utils.secure_compare(expected, signature.to_s)
end
