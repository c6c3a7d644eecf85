require "sinatra"
require "net/http"
require "json"
require "securerandom"

enable :sessions

# The shelf page tells by its query what it is opened for.
RETURN_TO = "https://shelf.orchard.example/shelf?view=connect&step=2".freeze
BASE_SCOPES = ["Egnyte.filesystem"].freeze
SHARING = ["Egnyte.link"].freeze

helpers do
  def egnyte(domain)
    "https://#{domain}.egnyte.com"
  end
end

get "/connect" do
  session[:state] = SecureRandom.hex(16)
  session[:domain] = params[:domain]
  scopes = BASE_SCOPES
  scopes += SHARING if settings.sharing
  query = URI.encode_www_form(
    client_id: ENV.fetch("EGNYTE_KEY"),
    redirect_uri: RETURN_TO,
    scope: scopes.join(" "),
    state: session[:state],
    response_type: "code"
  )
  redirect "#{egnyte(params[:domain])}/puboauth/token?#{query}"
end

get "/shelf" do
  halt 403, "the shelf was not opened" if params[:error]
  halt 400 unless params[:state] == session[:state]
  answer = Net::HTTP.post_form(
    URI("#{egnyte(session[:domain])}/puboauth/token"),
    "grant_type" => "authorization_code",
    "code" => params[:code],
    "client_id" => ENV.fetch("EGNYTE_KEY"),
    "client_secret" => ENV.fetch("EGNYTE_SECRET"),
    "redirect_uri" => RETURN_TO
  )
  halt 502 unless answer.is_a?(Net::HTTPSuccess)
  token = JSON.parse(answer.body)["access_token"]
  links = Net::HTTP.get_response(URI("#{egnyte(session[:domain])}/pubapi/v1/links"), "Authorization" => "Bearer #{token}") #~ GET /pubapi/v1/links handles=specific
  redirect "/connect" if links.code == "401"
  halt 503, "Egnyte is busy" if links.code == "429"
  list = Net::HTTP.get_response(URI("#{egnyte(session[:domain])}/pubapi/v1/fs/Shared"), "Authorization" => "Bearer #{token}") #~ GET /pubapi/v1/fs/{path} handles=specific
  redirect "/connect" if list.code == "401"
  halt 503, "Egnyte is busy" if list.code == "429"
  JSON.generate(links: JSON.parse(links.body), files: JSON.parse(list.body))
end
