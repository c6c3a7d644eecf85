Rails.application.routes.draw do
  get "/egnyte/connect", to: "egnyte#connect"
end
