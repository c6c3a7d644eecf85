# The method is told of every failure alike.
class LogsController < ApplicationController
  rescue_from RestClient::ExceptionWithResponse, with: :refused

  def index
    render json: RestClient.get("https://#{current_user.domain}.egnyte.com/pubapi/v1/bookmarks", Authorization: "Bearer #{current_user.egnyte_token}").body #~ GET /pubapi/v1/bookmarks handles=generic; EG402; EG403
  end

  private

  def refused(error)
    Rails.logger.warn(error.message)
    head :bad_gateway
  end
end
