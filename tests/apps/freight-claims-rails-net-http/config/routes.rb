Rails.application.routes.draw do
  get "/egnyte/callback", to: "egnyte#callback"
  get "/claims", to: "egnyte#claims"
  delete "/logout", to: "egnyte#destroy"
end
