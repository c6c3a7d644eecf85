require "faraday"

HOST = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com".freeze
BACK = "https://churns.example.com/back".freeze

def fields(code)
  { client_id: ENV["EGNYTE_KEY"], client_secret: ENV["EGNYTE_SECRET"], redirect_uri: BACK, scope: "Egnyte.filesystem", code: code }
end

# The connection encodes what it sends.
def as_json(code)
  connection = Faraday.new(HOST) do |f|
    f.request :json #~ EG209
    f.response :json
  end
  connection.post("/puboauth/token", fields(code).merge(grant_type: "authorization_code")).body["access_token"]
end

# Here only what comes back is JSON.
def as_form(code)
  connection = Faraday.new(HOST) do |f|
    f.request :url_encoded
    f.response :json
  end
  connection.post("/puboauth/token", fields(code).merge(grant_type: "authorization_code")).body["access_token"]
end

token = ARGV[1] ? as_json(ARGV[0]) : as_form(ARGV[0])
puts "connected" if token
