Rails.application.routes.draw do
  get "/auth/egnyte/callback", to: "books#connected"
  get "/books", to: "books#index"
  get "/books/marked", to: "books#marked"
end
