require 'sinatra'
require 'securerandom'
require_relative 'cellar'

enable :sessions

get '/ask' do
  session[:state] = SecureRandom.hex
  redirect Cellar.ask(session[:state])
end

get '/egnyte/done' do
  halt 403 if params[:error] || params[:state] != session[:state]
  session[:token] = Cellar.done(params[:code])['access_token']
  redirect '/'
end

get '/' do
  bottles = Cellar.marked(session[:token])
  redirect '/ask' if bottles['again']
  "#{Cellar.shelves(session[:token])['username']}: #{bottles['count']}"
end
