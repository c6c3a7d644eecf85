Rails.application.routes.draw do
  resource :session, only: %i[create destroy]
  resource :egnyte_connection, only: %i[destroy]
  delete 'dropbox/unlink', to: 'dropbox#unlink'
end
