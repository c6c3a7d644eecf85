require "sinatra"
require "http"

NFR = ENV.fetch("EGNYTE_NFR_DOMAIN")

get "/sign-in" do
  query = URI.encode_www_form(
    client_id: ENV.fetch("EGNYTE_MSP_KEY"),
    redirect_uri: "https://board.cloudtrade.example/signed-in",
    response_type: "token"
  )
  redirect "https://#{NFR}.egnyte.com/puboauth/token?#{query}" #~ EG211
end

get "/domains" do
  content_type :json
  HTTP.headers("Authorization" => request.env["HTTP_AUTHORIZATION"]).get("https://#{NFR}.egnyte.com/pubapi/v1/msp/domains").to_s #~ GET /pubapi/v1/msp/domains
end
