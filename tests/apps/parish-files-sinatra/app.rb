require "sinatra"
require "securerandom"
require_relative "lib/egnyte_auth"
require_relative "lib/parish_files"

enable :sessions

get "/egnyte" do
  session[:domain] = params[:domain]
  redirect EgnyteAuth.new(params[:domain]).url(SecureRandom.hex)
end

get "/egnyte/back" do
  session[:token] = EgnyteAuth.new(session[:domain]).token(params[:code]) #~ EG206 EG210
  redirect "/"
end

get "/" do
  @files = ParishFiles.list(session[:domain], session[:token], params.fetch("folder", "News"))
  @bookmarks = ParishFiles.bookmarks(session[:domain], session[:token])
  erb :index
end
