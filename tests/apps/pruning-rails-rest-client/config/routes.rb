Rails.application.routes.draw do
  get '/plans/:site', to: 'plans#index'
  post '/plans/share', to: 'plans#share'
end
