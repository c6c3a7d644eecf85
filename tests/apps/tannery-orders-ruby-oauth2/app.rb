require "sinatra"
require "securerandom"
require_relative "egnyte"

enable :sessions

get "/connect" do
  session[:state] = SecureRandom.hex
  redirect Egnyte.client.auth_code.authorize_url(
    redirect_uri: "http://orders.tannery.example/connected", #~ EG207
    scope: "Egnyte.filesystem Egnyte.link",
    state: session[:state]
  )
end

get "/connected" do
  halt 403 if params[:error] || params[:state] != session[:state]
  session[:token] = Egnyte.redeem(params[:code])
  redirect "/orders"
end

get "/orders" do
  answer = Egnyte.new(session[:token]).orders
  redirect "/connect" if answer.code == 401
  answer.body
end

post "/orders/:id/share" do |id|
  answer = Egnyte.new(session[:token]).share(id)
  redirect "/connect" if answer.code == 401
  answer.body
end
