# Pages about Egnyte; nothing here calls it.
require 'sinatra'

get '/egnyte' do
  erb :egnyte, locals: { site: 'https://www.egnyte.com' }
end
