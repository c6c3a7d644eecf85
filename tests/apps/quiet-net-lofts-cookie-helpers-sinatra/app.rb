require "json"
require "net/http"
require "securerandom"
require "sinatra"
require_relative "crumbs"

helpers Crumbs
BACK = "https://lofts.example.com/egnyte/back".freeze

get "/connect/:domain" do |domain|
  state = SecureRandom.hex
  keep state: state, domain: domain
  query = URI.encode_www_form(client_id: ENV["EGNYTE_KEY"], redirect_uri: BACK, scope: "Egnyte.filesystem", response_type: "code", state: state)
  redirect "https://#{domain}.egnyte.com/puboauth/token?#{query}"
end

get "/egnyte/back" do
  halt 403 if params["error"] || params["state"].nil? || params["state"] != request.cookies["state"]
  domain = request.cookies["domain"]
  answer = Net::HTTP.post_form(
    URI("https://#{domain}.egnyte.com/puboauth/token"),
    client_id: ENV["EGNYTE_KEY"], client_secret: ENV["EGNYTE_SECRET"], redirect_uri: BACK,
    code: params["code"], grant_type: "authorization_code"
  )
  grant = JSON.parse(answer.body, symbolize_names: true)
  keep egnyte: grant[:access_token]
  show connected_to: domain, until: (Time.now + grant[:expires_in].to_i).iso8601
  logger.info("connected #{domain}: #{grant.except(:access_token)}")
  content_type :json
  grant.slice(:token_type, :expires_in).merge(domain: domain, connected: grant.key?(:access_token)).to_json
end

get "/lofts" do
  url = URI("https://#{request.cookies["domain"]}.egnyte.com/pubapi/v1/fs/Shared/Lofts")
  ask = Net::HTTP::Get.new(url, "Authorization" => "Bearer #{request.cookies["egnyte"]}") #~ GET /pubapi/v1/fs/{path} handles=specific
  answer = Net::HTTP.start(url.host, url.port, use_ssl: true) { |http| http.request(ask) }
  case answer
  when Net::HTTPOK then answer.body
  when Net::HTTPUnauthorized then redirect "/connect/#{request.cookies["domain"]}"
  when Net::HTTPTooManyRequests then halt 503, { "Retry-After" => answer["Retry-After"] }, "Busy."
  else halt 502
  end
end
