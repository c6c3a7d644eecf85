require "sinatra"
require "net/http"
require "securerandom"
require_relative "lib/berths"

enable :sessions
TOKENS = {}

get "/connect" do
  session[:nonce] = SecureRandom.hex(16)
  session[:domain] = params[:domain]
  asked = URI.encode_www_form(client_id: ENV.fetch("EGNYTE_KEY"), redirect_uri: "https://moorings.example/landed",
                              response_type: "code", scope: "Egnyte.filesystem Egnyte.link Egnyte.bookmark", state: session[:nonce])
  "<p><a href=\"https://#{params[:domain]}.egnyte.com/puboauth/token?#{asked}\">Connect</a></p>"
end

get "/landed" do
  case params
  in { error: reason }
    halt 403, reason
  in { code:, state: } if state == session.delete(:nonce)
    answer = Net::HTTP.post_form(URI("https://#{session[:domain]}.egnyte.com/puboauth/token"),
                                 client_id: ENV.fetch("EGNYTE_KEY"), client_secret: ENV.fetch("EGNYTE_SECRET"),
                                 redirect_uri: "https://moorings.example/landed", code: code, grant_type: "authorization_code")
    TOKENS[session[:id]] = JSON.parse(answer.body)["access_token"]
  end
  redirect "/"
end

get "/" do
  berths = Berths.new(session[:domain], TOKENS[session[:id]])
  begin
    { plans: berths.plans, links: berths.links, marks: berths.bookmarks }.to_json
  rescue SignedOut
    redirect "/connect"
  rescue Slow => e
    sleep e.message.to_i
    halt 503
  end
end

post "/notes" do
  berths = Berths.new(session[:domain], TOKENS[session[:id]])
  berths.note(params[:plan], params[:text])
  berths.tag(params[:id], { "checked" => "yes" })
rescue SignedOut
  redirect "/connect"
end
