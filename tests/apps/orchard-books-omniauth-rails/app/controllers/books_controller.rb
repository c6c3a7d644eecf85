class BooksController < ApplicationController
  def connected
    session[:egnyte] = request.env["omniauth.auth"].credentials.token
    redirect_to "/books"
  end

  def index
    render json: egnyte.get("/pubapi/v1/fs/Shared/Books").body #~ GET /pubapi/v1/fs/{path}
  end

  def marked
    render json: egnyte.get("/pubapi/v1/bookmarks").body #~ GET /pubapi/v1/bookmarks
  end

  private

  def egnyte
    Faraday.new(url: "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com") do |f|
      f.request :authorization, "Bearer", session[:egnyte]
      f.response :json
    end
  end
end
