require "json"
require "rest-client"
require "sinatra"

enable :sessions
set :session_secret, ENV.fetch("SESSION_SECRET")

helpers do
  def api(path)
    "https://#{session[:domain]}.egnyte.com/pubapi/v1/#{path}"
  end
end

get "/plans" do
  content_type :json
  begin
    RestClient.get(api("fs/Shared/Plans"), { Authorization: "Bearer #{session[:egnyte_token]}", params: { list_content: true } }).body #~ GET /pubapi/v1/fs/{path}
  rescue RestClient::Unauthorized
    redirect "/connect"
  end
end

get "/shared" do
  content_type :json
  begin
    RestClient.get(api("links"), params: { access_token: session[:egnyte_token] }).body #~ GET /pubapi/v1/links; EG306
  rescue RestClient::Unauthorized
    redirect "/connect"
  end
end
