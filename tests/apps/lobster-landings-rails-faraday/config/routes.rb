Rails.application.routes.draw do
  get "connect", to: "landings#connect"
  get "landings", to: "landings#index"
  get "landings/search", to: "landings#search"
  post "landings/bookmark", to: "landings#bookmark"
end
