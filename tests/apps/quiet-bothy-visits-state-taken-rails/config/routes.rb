Rails.application.routes.draw do
  scope "/sign_in/:vendor", controller: "sign_ins", constraints: { vendor: /egnyte|dropbox/ } do
    get "/", action: :new
    get "callback", action: :create, as: :callback
  end
  resources :visits, only: :index
end
