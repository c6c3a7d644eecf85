require 'json'
require 'rest-client'
require 'securerandom'
require 'sinatra'

enable :sessions

EGNYTE = {
  :key => ENV['EGNYTE_KEY'],
  :secret => ENV['EGNYTE_SECRET'],
  :callback => 'https://papers.example.com/callback'
}

helpers do
  def egnyte_url(path)
    "https://#{session[:domain]}.egnyte.com#{path}"
  end

  def egnyte_get(path)
    JSON.parse(RestClient.get(egnyte_url(path), :Authorization => "Bearer #{settings.tokens[session.id]}"))
  rescue RestClient::Unauthorized
    redirect '/login'
  rescue RestClient::TooManyRequests
    halt 503
  end
end

set :tokens, {}

get '/login' do
  session[:domain] = params[:domain] if params[:domain]
  redirect egnyte_url('/puboauth/token') + "?client_id=#{EGNYTE[:key]}&redirect_uri=#{EGNYTE[:callback]}&scope=Egnyte.filesystem&response_type=code" #~ EG205
end

get '/callback' do
  response = RestClient.post(egnyte_url('/puboauth/token'),
                             :client_id => EGNYTE[:key],
                             :client_secret => EGNYTE[:secret],
                             :redirect_uri => EGNYTE[:callback],
                             :code => params[:code], #~ EG210
                             :grant_type => 'code') #~ EG209
  settings.tokens[session.id] = JSON.parse(response)['access_token']
  redirect '/'
end

get '/' do
  @papers = egnyte_get('/pubapi/v1/fs/Shared/Papers') #~ GET /pubapi/v1/fs/{path} handles=specific
  erb :index
end
