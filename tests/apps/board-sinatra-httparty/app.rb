require "sinatra"
require "securerandom"
require_relative "egnyte"

enable :sessions

helpers do
  def egnyte
    Egnyte.new(session[:domain], session[:token])
  end
end

error Egnyte::Expired do
  redirect "/connect"
end

get "/connect" do
  session[:state] = SecureRandom.hex(12)
  query = URI.encode_www_form(
    client_id: ENV.fetch("EGNYTE_KEY"),
    redirect_uri: "https://board.example.com/connected",
    response_type: "code",
    scope: %w[Egnyte.link].join(" "),
    state: session[:state]
  )
  redirect "https://#{params[:domain]}.egnyte.com/puboauth/token?#{query}"
end

get "/connected" do
  halt 403 if params[:error] || params[:state] != session.delete(:state)

  answer = HTTParty.post("https://#{session[:domain]}.egnyte.com/puboauth/token", body: {
    client_id: ENV.fetch("EGNYTE_KEY"),
    client_secret: ENV.fetch("EGNYTE_SECRET"),
    redirect_uri: "https://board.example.com/connected",
    code: params[:code],
    grant_type: "authorization_code"
  })
  session[:token] = answer.parsed_response["access_token"]
  redirect "/"
end

get "/" do
  @links = egnyte.links("/Shared/Board")
  erb :board
end

post "/publish" do
  egnyte.publish(params[:path])
  redirect "/"
end

delete "/links/:id" do
  egnyte.unpublish(params[:id])
  redirect "/"
end
