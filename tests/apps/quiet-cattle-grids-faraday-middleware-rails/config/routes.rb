Rails.application.routes.draw do
  resources :grids, only: %i[index create]
end
