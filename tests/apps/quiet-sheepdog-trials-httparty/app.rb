require "sinatra"
require_relative "egnyte"

set :sessions, secure: true, httponly: true

helpers do
  def egnyte
    @egnyte ||= Egnyte.new(session[:domain], session[:token])
  end
end

error Egnyte::SignedOut do
  session.delete(:token)
  redirect "/connect"
end

error Egnyte::Missing do
  halt 404, "No such trial."
end

get "/trials/:year" do |year|
  @results = egnyte.results(year)
  erb :trials
end

post "/share" do
  redirect egnyte.link(params["path"])
end
