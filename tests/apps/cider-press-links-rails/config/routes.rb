Rails.application.routes.draw do
  resource :egnyte, only: :show, controller: 'egnyte' do
    get :back
  end
end
