Rails.application.routes.draw do
  resources :dips, only: :index do
    get :shared, on: :collection
  end
end
