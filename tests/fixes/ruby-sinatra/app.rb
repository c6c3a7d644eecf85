require "net/http"
require "sinatra"
require "uri"

SCOPES = %w[Egnyte.filesystem Egnyte.links].freeze

get "/connect" do
  state = SecureRandom.hex(16)
  query = URI.encode_www_form(
    client_id: ENV.fetch("EGNYTE_KEY"),
    redirect_uri: "https://tool.example.com/back",
    response_type: "code",
    scope: SCOPES.join(" ")
  )
  redirect "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/puboauth/token?#{query}"
end

get "/files" do
  uri = URI("http://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/fs/Shared")
  answer = Net::HTTP.get_response(uri, "Authorization" => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}")
  redirect "/connect" if answer.code == "401"
  answer.body
end

post "/links" do
  uri = URI("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/links")
  answer = Net::HTTP.post(uri, { path: "/Shared/a.pdf" }.to_json, "Authorization" => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}")
  redirect "/connect" if answer.code == "401"
end
