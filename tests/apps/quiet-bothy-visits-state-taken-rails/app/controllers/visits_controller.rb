class VisitsController < ApplicationController
  def index
    answer = Faraday.new("https://#{session[:egnyte_domain]}.egnyte.com/pubapi/v1") #~ GET /pubapi/v1/fs/{path}
                    .get("fs/Shared/Bothies", nil, "Authorization" => "Bearer #{session[:egnyte_token]}")
    return redirect_to("/sign_in/egnyte?domain=#{session[:egnyte_domain]}") if answer.status == 401
    return head(:service_unavailable, "Retry-After" => answer.headers["Retry-After"]) if answer.headers["Retry-After"]

    render json: answer.body
  end
end
