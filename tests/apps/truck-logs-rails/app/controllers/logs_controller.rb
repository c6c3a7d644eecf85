class LogsController < ApplicationController
  def index
    render json: egnyte.get("fs/Shared/Logs").body #~ GET /pubapi/v1/fs/{path}
  end

  private

  def egnyte
    Faraday.new("https://#{session[:egnyte_domain]}.egnyte.com/pubapi/v1/") do |f|
      f.request :authorization, "Bearer", session[:egnyte_token]
      f.response :json
    end
  end
end
