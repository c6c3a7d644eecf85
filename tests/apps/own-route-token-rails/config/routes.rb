Rails.application.routes.draw do
  post "/egnyte/exchange", to: "egnyte#exchange"
end
