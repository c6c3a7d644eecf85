Rails.application.routes.draw do
  get "/egnyte/callback", to: "boards#callback"
  get "/boards/embed", to: "boards#embed"
  get "/boards/plain", to: "boards#plain"
  get "/boards/script", to: "boards#script"
  get "/boards/board", to: "boards#board"
  get "/boards/overview", to: "boards#overview"
  get "/boards/list", to: "boards#list"
  get "/boards/done", to: "boards#done"
end
