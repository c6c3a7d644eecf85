Rails.application.routes.draw do
  get "egnyte/callback", to: "egnyte#callback"
  get "programmes", to: "egnyte#programmes"
end
