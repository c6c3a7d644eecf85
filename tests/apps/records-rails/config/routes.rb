Rails.application.routes.draw do
  get "egnyte/connect", to: "egnyte_connections#new"
  get "egnyte/callback", to: "egnyte_connections#callback"
  resources :records, only: %i[index create]
end
