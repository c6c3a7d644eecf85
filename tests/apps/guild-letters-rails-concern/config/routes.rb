Rails.application.routes.draw do
  get "/connect", to: "letters#connect"
  get "/letters", to: "letters#index"
  post "/letters/share", to: "letters#share"
end
