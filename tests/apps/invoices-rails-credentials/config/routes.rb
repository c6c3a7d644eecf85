Rails.application.routes.draw do
  get '/egnyte/connect', to: 'egnyte_oauth#connect'
  get '/egnyte/callback', to: 'egnyte_oauth#callback'
end
