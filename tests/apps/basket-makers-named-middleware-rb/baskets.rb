require 'faraday'

# Asks for another token, or waits.
class Reauth < Faraday::Middleware
  def on_complete(env)
    raise 'sign in again' if env[:status] == 401
    sleep env.response_headers['Retry-After'].to_i if env[:status] == 429
  end
end

Faraday::Response.register_middleware reauth: -> { Reauth }

connection = Faraday.new("https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com") do |f|
  f.request :authorization, 'Bearer', ENV['EGNYTE_TOKEN']
  f.response :reauth
end
puts connection.get('/pubapi/v1/links').body #~ GET /pubapi/v1/links handles=specific
