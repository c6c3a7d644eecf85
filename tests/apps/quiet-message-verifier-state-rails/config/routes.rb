Rails.application.routes.draw do
  resource :egnyte, only: [:new, :show], controller: "egnyte" do
    get :back
  end
end
