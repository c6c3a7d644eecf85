require 'sinatra'
require_relative 'lib/egnyte'

enable :sessions

helpers do
  def egnyte
    Egnyte.new(session[:domain], settings.tokens[session[:domain]])
  end
end

set :tokens, {}

get '/cellars' do
  json = egnyte.folder('/Shared/Cellars')
  json['files'].map { |file| file['name'] }.join("\n")
end

get '/search' do
  egnyte.search(params[:q])['results'].size.to_s
rescue Egnyte::Unauthorized
  redirect '/connect'
end
