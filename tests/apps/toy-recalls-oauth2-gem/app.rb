require "sinatra"
require "oauth2"
require "json"
require "securerandom"

enable :sessions

REDIRECT_URI = "https://recalls.example.com/callback"
SCOPES = %w[Egnyte.filesystem Egnyte.user Egnyte.bookmark].freeze #~ EG102

helpers do
  def client
    @client ||= OAuth2::Client.new(
      ENV["EGNYTE_CLIENT_ID"],
      ENV["EGNYTE_CLIENT_SECRET"],
      site: "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com",
      authorize_url: "/puboauth/token",
      token_url: "/puboauth/token",
      auth_scheme: :request_body
    )
  end

  def token
    OAuth2::AccessToken.from_hash(client, settings.tokens.fetch(session[:id]))
  end

  def egnyte(verb, path, opts = {})
    token.request(verb, "/pubapi#{path}", opts).parsed
  rescue OAuth2::Error => e
    redirect "/login" if e.response.status == 401
    raise
  end
end

set :tokens, {}

get "/login" do
  session[:state] = SecureRandom.hex
  redirect client.auth_code.authorize_url(redirect_uri: REDIRECT_URI, scope: SCOPES.join(" "), state: session[:state])
end

get "/callback" do
  halt 403 if params[:error] || params[:state] != session[:state]
  settings.tokens[session[:id]] = client.auth_code.get_token(params[:code], redirect_uri: REDIRECT_URI).to_hash
  redirect "/"
end

get "/" do
  content_type :json
  egnyte(:get, "/v1/fs/Shared/Recalls").to_json #~ GET /pubapi/v1/fs/{path} handles=specific
end

get "/inspectors" do
  content_type :json
  egnyte(:get, "/v2/users", params: { count: 50 }).to_json #~ GET /pubapi/v2/users handles=specific
end

post "/recalls/:id" do
  egnyte(:post, "/v1/fs/Shared/Recalls/#{params[:id]}", body: { action: "add_folder" }.to_json).to_json #~ POST /pubapi/v1/fs/{path} handles=specific
end

delete "/recalls/:id" do
  token.delete("/pubapi/v1/fs/Shared/Recalls/#{params[:id]}") #~ DELETE /pubapi/v1/fs/{path} handles=generic
  204
end
