require "securerandom"
require "sinatra"
require_relative "lib/egnyte"

enable :sessions

helpers do
  def egnyte
    @egnyte ||= Egnyte.new(session[:token])
  end
end

error Egnyte::SignInRequired do
  redirect "/connect"
end

get "/connect" do
  session[:state] = SecureRandom.hex
  redirect Egnyte.sign_in_url(session[:state])
end

get "/kilns/:kiln" do
  egnyte.groups("kilnmen", "office")
  egnyte.folder("Shared/Kilns/#{params[:kiln]}").to_json
end

post "/kilns/:kiln/rename" do
  egnyte.rename("Shared/Kilns/#{params[:kiln]}", "/Shared/Kilns/#{params[:name]}")
  egnyte.share("/Shared/Kilns/#{params[:name]}/firing.csv").to_json
end
