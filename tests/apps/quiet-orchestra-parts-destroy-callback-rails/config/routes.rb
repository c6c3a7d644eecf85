Rails.application.routes.draw do
  resource :egnyte_connection, only: %i[show destroy]
  delete "egnyte/disconnect", to: "egnyte_connections#destroy"
  delete "logout", to: "sessions#destroy"
end
