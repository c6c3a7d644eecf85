require "sinatra"
require_relative "lib/shares"

enable :sessions

error RestClient::Unauthorized do
  session.clear
  redirect "/connect"
end

get "/shares" do
  Shares.new(session[:domain], session[:token]).all.to_json
end

delete "/shares/:id" do
  Shares.new(session[:domain], session[:token]).drop(params[:id])
  204
end
