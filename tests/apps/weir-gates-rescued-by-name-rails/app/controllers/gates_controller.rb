class GatesController < ApplicationController
  rescue_from RestClient::ExceptionWithResponse, with: :refused

  def index
    render json: egnyte('links') #~ GET /pubapi/v1/links handles=specific
  end

  private

  def egnyte(path)
    RestClient.get("https://#{current_user.domain}.egnyte.com/pubapi/v1/#{path}", Authorization: "Bearer #{current_user.egnyte_token}").body
  end

  def refused(error)
    case error.http_code
    when 401 then redirect_to '/auth/egnyte'
    when 429 then head :service_unavailable
    else head :bad_gateway
    end
  end
end
