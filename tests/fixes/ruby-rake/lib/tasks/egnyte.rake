require "net/http"
require "uri"

SCOPES = %w[Egnyte.filesystem Egnyte.links].freeze

task :sign_in do
  state = SecureRandom.hex(16)
  query = URI.encode_www_form(
    client_id: ENV.fetch("EGNYTE_KEY"),
    redirect_uri: "https://tool.example.com/back",
    response_type: "code",
    scope: SCOPES.join(" "),
    state: state
  )
  puts "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/puboauth/token?#{query}"
end

task :list do
  uri = URI("http://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/fs/Shared")
  answer = Net::HTTP.get_response(uri, "Authorization" => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}")
  abort "sign in again" if answer.code == "401"
  puts answer.body
end

task :share do
  uri = URI("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/links")
  answer = Net::HTTP.post(uri, { path: "/Shared/a.pdf" }.to_json, "Authorization" => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}")
  abort "sign in again" if answer.code == "401"
end
