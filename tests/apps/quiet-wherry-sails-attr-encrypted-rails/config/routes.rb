Rails.application.routes.draw do
  resource :egnyte, only: %i[new], controller: "egnyte" do
    get :back
  end
  resources :sails, only: :index
end
