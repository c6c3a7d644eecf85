Rails.application.routes.draw do
  resource :egnyte_connection, only: %i[show destroy]
  get "egnyte/callback", to: "egnyte_connections#callback"
end
