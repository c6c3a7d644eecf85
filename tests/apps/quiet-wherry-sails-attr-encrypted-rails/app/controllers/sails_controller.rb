class SailsController < ActionController::Base
  rescue_from(RestClient::Unauthorized) { redirect_to new_egnyte_path }
  rescue_from(RestClient::TooManyRequests) do |busy|
    response.headers["Retry-After"] = busy.response.headers[:retry_after]
    head :service_unavailable
  end

  def index
    boat = Boat.find(session[:boat])
    answer = RestClient.get("https://#{boat.domain}.egnyte.com/pubapi/v1/fs/Shared/Sails", Authorization: "Bearer #{boat.egnyte_token}") #~ GET /pubapi/v1/fs/{path} handles=specific
    render json: answer.body
  end
end
