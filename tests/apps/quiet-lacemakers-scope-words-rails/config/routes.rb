Rails.application.routes.draw do
  resources :connections, only: :new do
    get :back, on: :member
  end
  resources :patterns, only: %i[index create]
end
