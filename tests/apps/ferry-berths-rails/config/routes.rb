Rails.application.routes.draw do
  get "egnyte/callback", to: "egnyte#callback"
  delete "egnyte", to: "egnyte#destroy"
end
