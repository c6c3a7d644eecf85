Rails.application.routes.draw do
  get "egnyte/connect", to: "egnyte#connect"
  get "egnyte/callback", to: "egnyte#callback"
  get "egnyte/callback/popup", to: "egnyte#popup"
  get "egnyte/callback/spa", to: "egnyte#spa"
  get "egnyte/callback/api", to: "egnyte#api"
end
