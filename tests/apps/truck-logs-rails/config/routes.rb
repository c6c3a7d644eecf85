Rails.application.routes.draw do
  get "/egnyte/driver", to: "egnyte#driver"
  get "/egnyte/office", to: "egnyte#office"
  get "/egnyte/done", to: "egnyte#done"
  get "/logs", to: "logs#index"
end
