class HiresController < ApplicationController
  def index
    response = HTTParty.get( #~ GET /pubapi/v1/fs/{path} handles=specific
      "https://#{session[:egnyte_domain]}.egnyte.com/pubapi/v1/fs/Shared/Hires",
      headers: { "Authorization" => "Bearer #{session[:egnyte_token]}" }
    )
    case response.code
    when 200 then render json: response.parsed_response
    when 401 then redirect_to egnyte_connect_path
    when 429 then render plain: "Try again in #{response.headers["Retry-After"]} seconds", status: 503
    else render plain: "Egnyte is not available", status: :bad_gateway
    end
  end
end
