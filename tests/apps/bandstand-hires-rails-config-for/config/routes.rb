Rails.application.routes.draw do
  get "egnyte/connect", to: "egnyte#connect"
  get "egnyte/callback", to: "egnyte#callback"
  get "hires", to: "hires#index"
end
