Rails.application.routes.draw do
  resources :hangings, only: %i[index create]
end
