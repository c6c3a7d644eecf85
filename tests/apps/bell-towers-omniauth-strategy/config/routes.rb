Rails.application.routes.draw do
  get "/auth/egnyte/callback", to: "sessions#egnyte"
  get "/auth/failure", to: "sessions#failure"
end
