Rails.application.routes.draw do
  get "/egnyte/connect", to: "egnyte#connect"
  get "/egnyte/parish", to: "egnyte#parish"
  get "/egnyte/diocese", to: "egnyte#diocese"
  get "/egnyte/trustee", to: "egnyte#trustee"
end
