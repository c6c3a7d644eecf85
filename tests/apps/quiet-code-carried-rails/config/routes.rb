Rails.application.routes.draw do
  resource :vault, only: [] do
    get :connect
    get :callback
  end
end
