require "sinatra"
require_relative "lib/egnyte_auth"
require_relative "lib/choir_files"
require_relative "lib/others"

enable :sessions

get "/egnyte" do
  auth = EgnyteAuth.new(params[:domain])
  session.merge!(domain: params[:domain], state: auth.state)
  redirect auth.url
end

get "/egnyte/back" do
  halt 403, "Egnyte was not connected: #{params[:error]}" if params[:error]
  halt 400 unless Rack::Utils.secure_compare(session.delete(:state).to_s, params[:state].to_s)

  session[:token] = EgnyteAuth.new(session[:domain]).token(params[:code])
  redirect "/"
end

get "/" do
  @scores = ChoirFiles.new(session[:domain], session[:token]).list("scores")
  @bookmarks = ChoirFiles.new(session[:domain], session[:token]).list("bookmarks")
  @labels = EgnyteAuth::LABELS
  erb :index
rescue ChoirFiles::Refused
  redirect "/egnyte?domain=#{session[:domain]}"
end

get "/spotify" do
  session[:spotify] = params[:code]
  redirect Others.spotify
end

get "/tickets" do
  Others.ticket_token
  JSON.generate(Others.tickets("shows"))
end
