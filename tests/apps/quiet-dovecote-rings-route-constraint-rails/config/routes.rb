Rails.application.routes.draw do
  root "rings#index"

  scope :egnyte, controller: :egnyte_connections do
    post "connect", action: :create
    get "back", action: :refused, constraints: ->(request) { request.query_parameters.key?("error") }
    get "back", action: :back
  end
end
