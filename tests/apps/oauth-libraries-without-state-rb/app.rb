require "sinatra"
require "oauth2"
require "securerandom"

enable :sessions

BACK = "https://racks.example/egnyte/back"

def client
  OAuth2::Client.new(
    ENV.fetch("EGNYTE_CLIENT_ID"),
    ENV.fetch("EGNYTE_CLIENT_SECRET"),
    site: "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com",
    authorize_url: "/puboauth/token",
    token_url: "/puboauth/token",
    auth_scheme: :request_body
  )
end

get "/egnyte" do
  redirect client.auth_code.authorize_url(redirect_uri: BACK, scope: "Egnyte.filesystem") #~ EG205
end

get "/egnyte/again" do
  session[:state] = SecureRandom.hex(16)
  redirect client.auth_code.authorize_url(redirect_uri: BACK, scope: "Egnyte.filesystem", state: session[:state])
end

get "/egnyte/back" do
  halt 403 unless params[:state] == session.delete(:state)
  session[:egnyte] = client.auth_code.get_token(params[:code], redirect_uri: BACK).to_hash
  redirect "/racks"
end

get "/racks" do
  OAuth2::AccessToken.from_hash(client, session[:egnyte]).get("/pubapi/v1/fs/Shared/Racks").body #~ GET /pubapi/v1/fs/{path}
end
