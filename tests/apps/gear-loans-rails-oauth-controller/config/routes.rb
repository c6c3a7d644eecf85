Rails.application.routes.draw do
  get "oauth/egnyte", to: "oauth/egnyte#new"
  get "oauth/egnyte/callback", to: "oauth/egnyte#create"
  get "oauth/xero/callback", to: "oauth/xero#create"
end
